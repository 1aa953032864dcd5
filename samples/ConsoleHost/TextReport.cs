using System.Globalization;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary>Writes a result for a clinician: verdict first, then why, what is missing, the dose, what to do before.</summary>
internal sealed class TextReport(Terminal terminal, Func<Indication, IEnumerable<WhatIf>> whatIf)
{
    private readonly TextPage _page = new(terminal);

    internal void Write(CaseAssessment result, Indication? only)
    {
        _page.Line(0, StyledText.Bold($"Patient {result.PatientId}"),
            string.Create(CultureInfo.InvariantCulture, $", as of {result.AsOf:yyyy-MM-dd}, knowledge {result.Knowledge.Version}"));
        var shown = result.Assessments.Where(assessment => only is null || assessment.Indication == only).ToList();
        if (only is null)
        {
            _page.Line();
            var width = shown.Max(assessment => assessment.Verdict.Title().Length);
            foreach (var assessment in shown)
            {
                var verdict = Colored(assessment.Verdict, assessment.Verdict.Title().PadRight(width));
                _page.Line(2, 4 + width, verdict, "  ", Headline(assessment));
            }
        }

        List("Not used", result.IgnoredFacts.Select(ignored => $"{ignored.Fact}: {ignored.Because}"));
        List("Notes", result.Notes);
        foreach (var assessment in shown.Where(assessment => only is not null || assessment.Verdict != Verdict.NotIndicated))
            Write(assessment);

        List("Recorded reactions", result.AdverseReactions.Select(reaction =>
            $"{reaction.Id} {Phrases.Words(reaction.Status)}: {reaction.Because} [{Phrases.Sources(reaction.Evidence)}]"));
        List("Policy differs from the defaults",
            result.PolicyDifferences.Select(difference => $"{difference.Setting}: {difference.Value} (default {difference.Default})"));
        _page.Line();
        _page.Line(0, StyledText.Colored(
            $"Decision support for clinicians, from one clinical FAQ and its references. Not an order. {References.AboutSource}",
            Color.Grey));
    }

    private static string Headline(Assessment assessment) => assessment.Readiness == Readiness.NotApplicable
        ? $"{assessment.Indication.Title()} ({string.Join(", ", assessment.Determining)})"
        : $"{assessment.Indication.Title()} ({string.Join(", ", assessment.Determining)}), {Phrases.Words(assessment.Readiness)}";

    private void Write(Assessment assessment)
    {
        _page.Line();
        _page.Line(0, Colored(assessment.Verdict, assessment.Verdict.Title()), StyledText.Bold($" - {assessment.Indication.Title()}"));
        if (assessment.Plan is { } plan)
        {
            _page.Line(2, 4, StyledText.Bold(Phrases.Dose(plan)));
            foreach (var line in Phrases.Details(plan))
                _page.Line(2, 4, line);
        }

        if (assessment.NoDoseBecause is { } withheld)
            _page.Line(2, 4, StyledText.Bold("No dose:"), $" {withheld}");

        Heading("Why");
        foreach (var rule in assessment.Rules.Where(rule => rule.Rule.Kind != RuleKind.Advice || rule.Truth == Truth.Met))
        {
            _page.Line(4, 14, Colored(rule.Truth), $" {rule.Rule.Id}, {rule.Rule.Strength}: {rule.Rule.Statement}");
            Write(rule.Criterion, 6, outermost: true);
        }

        List("Still to record: it could change the verdict",
            assessment.Missing.Select(missing => $"{Phrases.Question(missing.Fact)} ({string.Join(", ", missing.Rules)})"));
        List("For a clinician to judge: the source is silent",
            assessment.NeedsJudgement.Select(point => $"{point.Rule}: {point.Statement} ({point.Because})"));
        List("What would change this to Consider", whatIf(assessment.Indication).Select(Phrases.WhatIf));
        List("Warnings", assessment.Warnings);
        if (assessment.Checks.Length > 0)
        {
            Heading($"Before the infusion: {Phrases.Words(assessment.Readiness)}");
            foreach (var check in assessment.Checks)
                _page.Line(4, 18, ColoredCheck(check.Truth), " ", Line(check));
        }

        List("Watch for", Precautions(assessment, Truth.Met).Select(Line));
        List("Not enough recorded to judge", Precautions(assessment, Truth.Unknown).Select(Line));
        List("Usual premedication", assessment.Premedication.Select(Phrases.Premedication));
        List("Left out of the premedication", assessment.RemovedPremedication.Select(drug => $"{drug.Drug.Id}: {drug.Because}"));
        List("Tell the patient about", assessment.Counselling);
        List("Where it can be given", assessment.Settings);
        List("Sources", Sources(assessment));
    }

    private void Write(Finding finding, int indent, bool outermost)
    {
        // An outermost "all of" goes without saying; an "any of" or a "not" does not.
        if (!(outermost && finding is { Parts.Length: > 0, Statement: "all of" }))
        {
            var because = finding.Because is null ? "" : $" ({finding.Because})";
            _page.Line(indent, indent + 10, Colored(finding.Truth), $" {finding.Statement}{because}");
            indent += 2;
        }

        foreach (var part in finding.Parts)
            Write(part, indent, outermost: false);
    }

    private static string Line(RuleFinding finding) => $"{finding.Rule.Id} {finding.Rule.Statement} ({finding.Because})";

    private static IEnumerable<RuleFinding> Precautions(Assessment assessment, Truth truth) =>
        assessment.Precautions.Where(precaution => precaution.Truth == truth);

    private static IEnumerable<string> Sources(Assessment assessment)
    {
        var ids = assessment.Determining.Concat(assessment.Advice).ToHashSet(StringComparer.Ordinal);
        var evidence = assessment.Rules.Where(rule => ids.Contains(rule.Rule.Id)).SelectMany(rule => rule.Rule.Evidence)
            .Concat(assessment.Checks.SelectMany(check => check.Rule.Evidence))
            .Concat(Precautions(assessment, Truth.Met).SelectMany(precaution => precaution.Rule.Evidence));
        foreach (var reference in evidence.Select(citation => citation.Reference).Distinct())
        {
            var standing = reference.IsBeyondSource ? "Beyond the source: " : "";
            var noted = reference.Discrepancy is { } discrepancy ? $" Noted: {discrepancy}" : "";
            yield return $"{standing}{reference}{noted}";
        }
    }

    private void List(string heading, IEnumerable<string> items)
    {
        var first = true;
        foreach (var item in items)
        {
            if (first)
                Heading(heading);
            first = false;
            _page.Line(4, 6, $"- {item}");
        }
    }

    private void Heading(string heading) => _page.Line(2, 4, StyledText.Bold(heading));

    private static StyledText Colored(Verdict verdict, string text) => verdict switch
    {
        Verdict.Consider => StyledText.Bold(text, Color.Green),
        Verdict.Contraindicated => StyledText.Bold(text, Color.Red),
        Verdict.Indeterminate => StyledText.Bold(text, Color.Yellow),
        Verdict.NotIndicated => StyledText.Colored(text, Color.Grey),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static StyledText Colored(Truth truth) => truth switch
    {
        Truth.Met => StyledText.Colored("[Met]    ", Color.Green),
        Truth.NotMet => StyledText.Colored("[NotMet] ", Color.Grey),
        Truth.Unknown => StyledText.Colored("[Unknown]", Color.Yellow),
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };

    private static StyledText ColoredCheck(Truth truth) => truth switch
    {
        Truth.Met => StyledText.Colored("[passed]     ", Color.Green),
        Truth.Unknown => StyledText.Colored("[outstanding]", Color.Yellow),
        Truth.NotMet => StyledText.Colored("[failed]     ", Color.Red),
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };
}
