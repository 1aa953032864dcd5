using System.Collections.Immutable;
using System.Text;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Quantities;
using IvigRules.Text;

namespace IvigRules.Reports;

/// <summary>Writes an assessment as plain text: the verdict first, then why, what is missing, the dose, what to do before.</summary>
internal static class PlainTextWriter
{
    internal static string Write(Assessment assessment)
    {
        var text = new StringBuilder();
        text.Append(assessment.Verdict.Title()).Append(" - ").Append(assessment.Indication.Title())
            .Append(" (knowledge ").Append(assessment.Knowledge.Version).Append(")\n");
        foreach (var rule in assessment.Rules)
        {
            text.Append("  ").Append(rule.Rule.Id).Append(' ').Append(rule.Truth.Title()).Append(": ").Append(rule.Rule.Statement).Append(Source(assessment, rule.Rule.Id, rule.Rule.Evidence)).Append('\n');
            Append(text, rule.Criterion, "    ", outermost: true);
        }

        foreach (var line in Lines(assessment))
            text.Append("  ").Append(Phrases.OneLine(line)).Append('\n');
        return text.ToString();
    }

    /// <summary>What follows the rules: missing facts, points to judge, readiness, dose, checks, premedication, counselling.</summary>
    internal static IEnumerable<string> Lines(Assessment assessment)
    {
        foreach (var missing in assessment.Missing)
            yield return $"missing: {Phrases.Question(missing.Fact)} ({string.Join(", ", missing.Rules)})";
        foreach (var point in assessment.NeedsJudgement)
            yield return $"for a clinician to judge: {point.Statement} ({point.Because})";
        foreach (var change in assessment.WouldChange)
            yield return $"what would change this: {Phrases.Change(change)}";
        if (assessment.Readiness != Readiness.NotApplicable)
            yield return $"readiness: {Phrases.Words(assessment.Readiness)}";
        if (assessment.Regimen is { } plan)
        {
            yield return Phrases.Dose(plan);
            foreach (var line in Phrases.Details(plan))
                yield return line;
        }

        if (assessment.NoDoseBecause is { } withheld)
            yield return $"no dose: {withheld}";
        foreach (var warning in assessment.Warnings)
            yield return $"warning: {warning}";
        foreach (var check in assessment.Checks)
            yield return $"before the infusion: {check.Id} {check.Status.Display()}: {check.Statement} ({check.Because}){Source(assessment, check.Id, check.Evidence)}";
        foreach (var precaution in assessment.Precautions.Where(precaution => precaution.Truth == Truth.Met))
            yield return $"precaution: {precaution.Id} {precaution.Statement} ({precaution.Because}){Source(assessment, precaution.Id, precaution.Evidence)}";
        var unknown = string.Join(", ", assessment.Precautions.Where(precaution => precaution.Truth == Truth.Unknown).Select(precaution => precaution.Id));
        if (unknown.Length > 0)
            yield return $"precautions that cannot be judged yet: {unknown}";
        foreach (var drug in assessment.Premedication)
            yield return $"usual premedication: {Phrases.Premedication(drug)}";
        foreach (var drug in assessment.RemovedPremedication)
            yield return $"no {drug.Drug.Id}: {drug.Because}";
        if (assessment.Counselling.Length > 0)
            yield return $"tell the patient about: {string.Join("; ", assessment.Counselling)}";
        if (assessment.Settings.Length > 0)
            yield return $"where it can be given: {string.Join(" or ", assessment.Settings)}";
    }

    /// <summary>What a sentence rests on: entries of the bibliography by their identifiers; of a site's rule, that it is one, and its citations.</summary>
    internal static string Source(Assessment assessment, string id, ImmutableArray<Citation> evidence) =>
        assessment.Site?.RuleOf(id) is null ? $" [{Phrases.Sources(evidence)}]" : $" [site rule: {string.Join("; ", evidence)}]";

    private static void Append(StringBuilder text, Finding finding, string indent, bool outermost)
    {
        // An outermost "all of" goes without saying; an "any of" or a "not" does not.
        if (!(outermost && finding is { Parts.IsEmpty: false, Statement: Combination.AllOf }))
        {
            text.Append(indent).Append('[').Append(finding.Truth.Title()).Append("] ").Append(Phrases.OneLine(finding.Statement));
            if (finding.Because is not null)
                text.Append(" (").Append(Phrases.OneLine(finding.Because)).Append(')');
            text.Append('\n');
            indent += "  ";
        }

        foreach (var part in finding.Parts)
            Append(text, part, indent, outermost: false);
    }
}
