using System.Globalization;
using IvigRules.Assessments;
using IvigRules.CdsHooks.Records;
using IvigRules.Orders;
using IvigRules.Reports;

namespace IvigRules.CdsHooks.Cards;

/// <summary>The lines of the detail of a card.</summary>
internal static class CardLines
{
    private const int MostPoints = 8;
    private const int MostFactsForWhatIf = 6;
    private const int MostWhatIfs = 3;

    /// <summary>What is open, what would change that, and the rest of the first screen.</summary>
    internal static void AddPatient(CardDetail detail, JudgedRecord record, Assessment lead)
    {
        ReportLine[] screen =
        [
            .. Report.Of(record.Result).Sections.SelectMany(section => section.Lines)
                .Where(line => line.Lead.Length > 0 || !line.Text.StartsWith("Decision support", StringComparison.Ordinal)),
        ];
        foreach (var line in screen.Where(line => line.Tone == ReportTone.Stop)
            .Concat(screen.Where(line => line.Tone == ReportTone.Attention)))
            detail.Add(line.Lead, line.Text);
        AddPoints(detail, "Not taken from the record:", record.Reading.Unmapped);
        AddWhatIf(detail, record, lead);
        foreach (var line in screen.Where(line => line.Tone is not (ReportTone.Stop or ReportTone.Attention)))
            detail.Add(line.Lead, line.Text);
    }

    /// <summary>The order part by part, and what is to be done before the infusion.</summary>
    internal static void AddOrder(CardDetail detail, OrderFinding finding)
    {
        if (finding.Reading.IsByNameOnly)
            detail.Add("Recognised by its name only:", "the code of the drug is not one that is read as IVIG");
        if (finding.Unreadable is { } fault)
            detail.Add("Order:", fault);
        foreach (var check in finding.Checks.OrderBy(check => check != finding.Check))
        {
            var indication = finding.Checks.Length > 1 ? $"{check.Indication.Title()}, " : "";
            foreach (var slip in check.Slips)
                detail.Add($"{indication}slip:", slip.Statement);
            foreach (var part in check.Parts.OrderBy(part => part.Answer == OrderPartAnswer.Deviates ? 0 : 1))
                detail.Add($"{indication}{Phrases.Words(part.Part)}:", $"{part.Statement} ({Phrases.Words(part.Answer)})");
        }

        AddPoints(detail, "Not judged:", finding.Reading.NotJudged);
        if (finding.Check is not { } decisive)
            return;
        Add(detail, "HOLD:", decisive.FailedChecks.Select(Reasons.Of));
        Add(detail, "Before the infusion:", decisive.OutstandingChecks.Select(Reasons.Of));
        Add(detail, "Precaution:", decisive.Precautions.Select(risk => $"{risk.Rule.Statement} ({risk.Because})"));
        Add(detail, "Warning:", decisive.Warnings);
    }

    private static void Add(CardDetail detail, string label, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            detail.Add(label, text);
    }

    /// <summary>What was not understood, points that are alike in one line. What was taken as it stands, and noted, is left out.</summary>
    private static void AddPoints(CardDetail detail, string label, ImmutableArray<Unmapped> points)
    {
        var alike = points.Where(point => point.Reason != UnmappedReason.Noted)
            .GroupBy(point => (point.About, point.Says, point.Quoted)).ToList();
        foreach (var group in alike.Take(MostPoints))
        {
            var first = group.First();
            var more = group.Skip(1).Any() ? string.Create(CultureInfo.InvariantCulture, $" and {group.Count() - 1} more like it") : "";
            var quoted = first.Quoted is null ? "" : $" It says: {first.Quoted}";
            detail.Add(label, $"{first.About}, {first.Reference ?? first.Place}{more}: {first.Says}{quoted}");
        }

        if (alike.Count > MostPoints)
            detail.Add(label, string.Create(CultureInfo.InvariantCulture, $"and {alike.Count - MostPoints} more"));
    }

    /// <summary>The answers that would turn an open verdict to Consider, where few facts are missing.</summary>
    private static void AddWhatIf(CardDetail detail, JudgedRecord record, Assessment lead)
    {
        if (lead.Verdict != Verdict.Indeterminate || lead.Missing.Length > MostFactsForWhatIf)
            return;
        foreach (var change in record.Assessor.WhatIf(record.Reading.Case, lead.Indication).Take(MostWhatIfs))
            detail.Add("It would be considered with:", string.Join(" and ", change.Answers.Select(one => $"{one.Fact}: {one.Answer}")));
    }
}
