using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>The report on an assessment, line by line, as plain text and Markdown show it.</summary>
internal static class Report
{
    /// <summary>Ends every report: its standing.</summary>
    internal static string Foot =>
        $"Decision support for clinicians, from one clinical FAQ and its references. Not an order. {References.AboutSource}";

    /// <summary>Facts that were not used or were read with an assumption, which a reader needs before the verdict.</summary>
    internal static IEnumerable<string> Reservations(ImmutableArray<IgnoredFact> ignored, ImmutableArray<string> notes) =>
        ignored.Select(fact => $"not used: {fact.Fact}: {fact.Because}").Concat(notes.Select(note => $"note: {note}"));

    /// <summary>The head of the report on a whole case: reservations, and what the site has set.</summary>
    internal static IEnumerable<string> Head(CaseAssessment result) => Reservations(result.IgnoredFacts, result.Notes)
        .Concat(result.PolicyDifferences.Select(difference =>
            $"policy: {difference.Setting} is {difference.Value}, by default {difference.Default}"));

    /// <summary>The recorded reactions to earlier infusions.</summary>
    internal static IEnumerable<string> Reactions(CaseAssessment result) => result.AdverseReactions.Select(reaction =>
        $"recorded reaction: {reaction.Id} {reaction.Status.Display()}: {reaction.Because} [{Phrases.Sources(reaction.Evidence)}]");

    /// <summary>The lines after the rules: missing facts, points to judge, readiness, dose, checks, premedication, counselling.</summary>
    internal static IEnumerable<string> Lines(Assessment assessment)
    {
        foreach (var missing in assessment.Missing)
            yield return $"missing: {Phrases.Question(missing.Fact)} ({string.Join(", ", missing.Rules)})";
        foreach (var point in assessment.NeedsJudgement)
            yield return $"for a clinician to judge: {point.Statement} ({point.Because})";
        foreach (var change in assessment.WhatIf())
            yield return $"what would change this: {Phrases.WhatIf(change)}";
        if (assessment.Readiness != Readiness.NotApplicable)
            yield return $"readiness: {Phrases.Words(assessment.Readiness)}";
        if (assessment.Plan is { } plan)
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
            yield return $"before the infusion: {check.Rule.Id} {check.Truth.CheckStatus()}: {Describe(assessment, check)}";
        var precautions = assessment.Precautions.ToLookup(precaution => precaution.Truth);
        foreach (var precaution in precautions[Truth.Met])
            yield return $"precaution: {precaution.Rule.Id} {Describe(assessment, precaution)}";
        var unknown = string.Join(", ", precautions[Truth.Unknown].Select(precaution => precaution.Rule.Id));
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

    /// <summary>The references of a rule by identifier; for a site's rule a mark and its citations.</summary>
    internal static string Source(Assessment assessment, Rule rule) => assessment.Site is { } site && site.Rules.Contains(rule)
            ? $" [site rule: {string.Join("; ", rule.Evidence)}]"
            : $" [{Phrases.Sources(rule.Evidence)}]";

    private static string Describe(Assessment assessment, RuleFinding finding) =>
        $"{finding.Rule.Statement} ({finding.Because}){Source(assessment, finding.Rule)}";
}
