using System.Globalization;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary>A calculated dose as a table of its figures, or as lines where the terminal is too narrow for one.</summary>
internal sealed class DosePage(TextPage page, bool markdown)
{
    internal void Write(DoseCalculation dose)
    {
        if (dose.Plan is not { } plan)
        {
            page.Line(0, StyledText.Bold(dose.Indication.Title()), $": no dose, {dose.NoDoseBecause}");
            page.Line(0, DoseCalculation.Disclaimer);
            foreach (var warning in dose.Warnings)
                page.Line(0, 2, $"- {warning}");
            return;
        }

        page.Line(0, StyledText.Bold(dose.Indication.Title()), $": {plan.Regimen.Statement}{Phrases.Basis(plan.Regimen)}");
        page.Line(0, $"{DoseCalculation.Disclaimer}; {plan.DoseWeight.Because}");
        Write(["", "low", "high"], [.. Figures(plan)], rightFrom: 1);
        foreach (var schedule in plan.Schedules)
        {
            page.Line(0, StyledText.Bold($"{schedule.Dose} of {plan.Product!.Name}"), $", {schedule.RateBecause}");
            Write(["rate", "for", "volume", "in all", "ends after"], [.. Steps(schedule)], rightFrom: 0);
        }

        string?[] notes = [plan.PerInfusion.Low.Note, plan.PerInfusion.High.Note, .. dose.Warnings];
        foreach (var note in notes.OfType<string>().Distinct(StringComparer.Ordinal))
            page.Line(0, 2, $"- {note}");
    }

    private static IEnumerable<string[]> Figures(DosePlan plan)
    {
        var (low, high) = (plan.PerInfusion.Low, plan.PerInfusion.High);
        yield return ["dose weight", plan.DoseWeight.Weight.ToString(), ""];
        yield return Row("dose per kg", plan.Regimen.Low, plan.Regimen.High);
        yield return Row("one infusion, exact", low.Exact, high.Exact);
        if (plan.Product is not null)
        {
            yield return Row("one infusion, given", low.Given, high.Given);
            yield return Row("vials", Vials(low), Vials(high));
            yield return Row("left over", low.Waste, high.Waste);
            yield return Row("volume", plan.Schedules[0].Volume, plan.Schedules[^1].Volume);
            yield return Row("runs for", Phrases.Time(plan.Schedules[0].Duration), Phrases.Time(plan.Schedules[^1].Duration));
        }

        if (plan.CourseTotal is { } total)
            yield return Row($"course of {plan.Regimen.Infusions} infusions", total.Low, total.High);
    }

    private static IEnumerable<string[]> Steps(InfusionSchedule schedule)
    {
        var elapsed = TimeSpan.Zero;
        foreach (var step in schedule.Steps)
        {
            elapsed += step.Duration;
            yield return
            [
                step.Rate.ToString(), Phrases.Time(step.Duration),
                step.Volume.ToString(), step.Cumulative.ToString(), Phrases.Time(elapsed),
            ];
        }
    }

    private static string[] Row(string name, object? low, object? high)
    {
        var (first, second) = (low?.ToString() ?? "", high?.ToString() ?? "");
        return [name, first, string.Equals(first, second, StringComparison.Ordinal) ? "" : second];
    }

    private static string Vials(InfusionDose dose) =>
        string.Join(" + ", dose.Vials.Select(vial => string.Create(CultureInfo.InvariantCulture, $"{vial.Count} x {vial.Size}")));

    private void Write(string[] heads, string[][] rows, int rightFrom)
    {
        var table = new Table { Border = markdown ? TableBorder.Markdown : TableBorder.Simple };
        for (var i = 0; i < heads.Length; i++)
        {
            Justify? alignment = i >= rightFrom ? Justify.Right : null;
            table.AddColumn(new TableColumn(new Paragraph(heads[i])) { NoWrap = true, Alignment = alignment });
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Paragraph(cell)));
        if (page.TryWrite(table))
            return;
        foreach (var row in rows)
            page.Line(2, 4, Line(heads, row));
    }

    /// <summary>A row in words: its name, if it has one, and its figures; more than one have the heads of their columns.</summary>
    private static string Line(string[] heads, string[] row)
    {
        var name = heads[0].Length == 0 ? $"{row[0]}: " : "";
        var figures = heads.Zip(row).Where(cell => cell.First.Length > 0 && cell.Second.Length > 0).ToList();
        return name + (figures is [var only] ? only.Second : string.Join(", ", figures.Select(cell => $"{cell.First} {cell.Second}")));
    }
}
