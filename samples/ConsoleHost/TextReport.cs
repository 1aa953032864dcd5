using System.Globalization;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary>Writes a result for a clinician: verdict first, then why, what is missing, the dose, what to do before.</summary>
internal sealed class TextReport(Terminal terminal, Func<Indication, IEnumerable<WhatIf>> whatIf)
{
    private const int WidthOfPlainText = 10_000;

    private readonly IAnsiConsole _console = Console(terminal);

    internal static IAnsiConsole Console(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.UseColor ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.UseColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Output),
        });
        // Plain text is for programs: no line is broken for a width that nobody has.
        if (!terminal.IsInteractive)
            console.Profile.Width = WidthOfPlainText;
        return console;
    }

    internal void Write(CaseAssessment result, Indication? only)
    {
        _console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]Patient {Phrases.OneLine(result.PatientId)}[/], as of {result.AsOf:yyyy-MM-dd}, knowledge {result.Knowledge.Version}");
        var shown = result.Assessments.Where(assessment => only is null || assessment.Indication == only).ToList();
        if (only is null)
        {
            _console.WriteLine();
            var width = shown.Max(assessment => assessment.Verdict.Title().Length);
            foreach (var assessment in shown)
                _console.MarkupLine($"  {Colored(assessment.Verdict, assessment.Verdict.Title().PadRight(width))}  {Markup.Escape(Headline(assessment))}");
        }

        foreach (var assessment in shown.Where(assessment => only is not null || assessment.Verdict != Verdict.NotIndicated))
            Write(assessment);

        List("Recorded reactions", result.AdverseReactions.Select(reaction => $"{reaction.Id} {Phrases.Words(reaction.Status)}: {reaction.Because} [{Phrases.Sources(reaction.Evidence)}]"));
        List("Not used", result.IgnoredFacts.Select(ignored => $"{ignored.Fact}: {ignored.Because}"));
        List("Notes", result.Notes);
        List("Policy differs from the defaults", result.PolicyDifferences.Select(difference => $"{difference.Setting}: {difference.Value} (default {difference.Default})"));
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[grey]Decision support for clinicians, from one clinical FAQ and its references. Not an order. {References.AboutSource}[/]");
    }

    private static string Headline(Assessment assessment) => assessment.Readiness == Readiness.NotApplicable
        ? $"{assessment.Indication.Title()} ({string.Join(", ", assessment.Determining)})"
        : $"{assessment.Indication.Title()} ({string.Join(", ", assessment.Determining)}), {Phrases.Words(assessment.Readiness)}";

    private void Write(Assessment assessment)
    {
        _console.WriteLine();
        _console.MarkupLine($"{Colored(assessment.Verdict, assessment.Verdict.Title())} [bold]- {Markup.Escape(assessment.Indication.Title())}[/]");
        if (assessment.Plan is { } plan)
            _console.MarkupLineInterpolated($"  [bold]{Phrases.Dose(plan)}[/]");
        if (assessment.Plan is { } details)
        {
            foreach (var line in Phrases.Details(details))
                _console.MarkupLineInterpolated($"  {line}");
        }

        if (assessment.NoDoseBecause is { } withheld)
            _console.MarkupLineInterpolated($"  [bold]No dose:[/] {Phrases.OneLine(withheld)}");

        Heading("Why");
        foreach (var rule in assessment.Rules.Where(rule => rule.Rule.Kind != RuleKind.Advice || rule.Truth == Truth.Met))
        {
            _console.MarkupLine($"    {Colored(rule.Truth)} {rule.Rule.Id}, {Markup.Escape(rule.Rule.Strength)}: {Markup.Escape(rule.Rule.Statement)}");
            Write(rule.Criterion, "      ", outermost: true);
        }

        List("Still to record: it could change the verdict", assessment.Missing.Select(missing => $"{Phrases.Question(missing.Fact)} ({string.Join(", ", missing.Rules)})"));
        List("For a clinician to judge: the source is silent",
            assessment.NeedsJudgement.Select(point => $"{point.Rule}: {point.Statement} ({point.Because})"));
        List("What would change this to Consider", whatIf(assessment.Indication).Select(Phrases.WhatIf));
        List("Warnings", assessment.Warnings);
        if (assessment.Checks.Length > 0)
        {
            Heading($"Before the infusion: {Phrases.Words(assessment.Readiness)}");
            foreach (var check in assessment.Checks)
                _console.MarkupLine($"    {ColoredCheck(check.Truth)} {Markup.Escape(Phrases.OneLine(Line(check)))}");
        }

        List("Watch for", Precautions(assessment, Truth.Met).Select(Line));
        List("Not enough recorded to judge", Precautions(assessment, Truth.Unknown).Select(Line));
        List("Usual premedication", assessment.Premedication.Select(Phrases.Premedication));
        List("Left out of the premedication", assessment.RemovedPremedication.Select(drug => $"{drug.Drug.Id}: {drug.Because}"));
        List("Tell the patient about", assessment.Counselling);
        List("Where it can be given", assessment.Settings);
        List("Sources", Sources(assessment));
    }

    private void Write(Finding finding, string indent, bool outermost)
    {
        // An outermost "all of" goes without saying; an "any of" or a "not" does not.
        if (!(outermost && finding is { Parts.Length: > 0, Statement: "all of" }))
        {
            var because = finding.Because is null ? "" : $" ({Markup.Escape(Phrases.OneLine(finding.Because))})";
            _console.MarkupLine($"{indent}{Colored(finding.Truth)} {Markup.Escape(Phrases.OneLine(finding.Statement))}{because}");
            indent += "  ";
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
            yield return reference.Discrepancy is { } discrepancy ? $"{standing}{reference} Noted: {discrepancy}" : $"{standing}{reference}";
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
            _console.MarkupLineInterpolated($"    - {Phrases.OneLine(item)}");
        }
    }

    private void Heading(string heading) => _console.MarkupLineInterpolated($"  [bold]{heading}[/]");

    private static string Colored(Verdict verdict, string text) => verdict switch
    {
        Verdict.Consider => $"[bold green]{text}[/]",
        Verdict.Contraindicated => $"[bold red]{text}[/]",
        Verdict.Indeterminate => $"[bold yellow]{text}[/]",
        Verdict.NotIndicated => $"[grey]{text}[/]",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static string Colored(Truth truth) => truth switch
    {
        Truth.Met => "[green][[Met]][/]    ",
        Truth.NotMet => "[grey][[NotMet]][/] ",
        Truth.Unknown => "[yellow][[Unknown]][/]",
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };

    private static string ColoredCheck(Truth truth) => truth switch
    {
        Truth.Met => "[green][[passed]][/]     ",
        Truth.Unknown => "[yellow][[outstanding]][/]",
        Truth.NotMet => "[red][[failed]][/]     ",
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };
}
