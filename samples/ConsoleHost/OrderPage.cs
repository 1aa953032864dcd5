using IvigRules.Assessments;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary>An order check for a person: what forbids or delays the infusion first, then the answer, then each part of the order.</summary>
internal sealed class OrderPage(Terminal terminal)
{
    private readonly TextPage _page = new(terminal);

    internal void Write(OrderCheck check)
    {
        if (check.Readiness == Readiness.Hold)
            _page.Line(0, StyledText.Bold("HOLD: do not start the infusion", Color.Red));
        Write("failed", check.FailedChecks);
        if (check.Readiness == Readiness.ChecksOutstanding)
            _page.Line(0, StyledText.Bold("Checks before the infusion are outstanding", Color.Yellow));
        Write("outstanding", check.OutstandingChecks);
        Write("precaution", check.Precautions);
        foreach (var warning in check.Warnings)
            _page.Line(2, 4, $"- warning: {warning}");

        _page.Line(0, StyledText.Bold($"{Phrases.Title(check)}: {check.Indication.Title()}", ColorOf(check.Answer)));
        if (check.Because is { } because)
            _page.Line(2, 4, $"- {(check.Verdict == Verdict.Indeterminate ? "the verdict is indeterminate: " : "")}{because}");
        foreach (var part in check.Parts)
        {
            _page.Line(2, 4, $"- {Phrases.Words(part.Part)}: {Phrases.Words(part.Answer)}: {part.Statement}");
            foreach (var slip in check.Slips.Where(slip => slip.Part == part.Part))
                _page.Line(4, 6, $"- {Phrases.Words(slip.Slip)}? {slip.Statement}");
        }
    }

    private void Write(string what, IEnumerable<RuleFinding> findings)
    {
        foreach (var finding in findings)
            _page.Line(2, 4, $"- {finding.Rule.Id} {what}: {finding.Rule.Statement} ({finding.Because})");
    }

    private static Color ColorOf(OrderAnswer answer) => answer switch
    {
        OrderAnswer.Agrees or OrderAnswer.AgreesWithinTolerance => Color.Green,
        OrderAnswer.CannotBeJudged => Color.Yellow,
        OrderAnswer.Contraindicated or OrderAnswer.NotIndicated or OrderAnswer.Deviates => Color.Red,
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
