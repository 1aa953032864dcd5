using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary><c>dose --weight "70 kg" --indication NAME [--policy FILE] [--product NAME]</c>: a calculator, no verdict.</summary>
internal static class DoseCommand
{
    internal static Command Create(Terminal terminal)
    {
        var weight = new Option<Weight?>("--weight")
        {
            Description = "The body weight with its unit: kg, g, mg or [lb_av].",
            HelpName = "\"70 kg\"",
            Required = true,
            CustomParser = result =>
            {
                if (WeightText.TryParse(result.Tokens[0].Value, out var parsed))
                    return parsed;
                result.AddError($"'{result.Tokens[0].Value}' is not a weight such as \"70 kg\"");
                return null;
            },
        };
        var indication = Options.Indication();
        indication.Required = true;
        var product = new Option<string?>("--product") { Description = "A product of the policy's formulary.", HelpName = "NAME" };
        var policy = Options.Policy();
        var format = Options.Format();
        var command = new Command("dose", "Work a dose out from a weight alone: arithmetic only, no verdict.") { weight, indication, policy, product, format };
        command.SetAction(parsed =>
        {
            var assessor = new IvigAssessor(Options.ReadPolicy(parsed.GetValue(policy)));
            if (parsed.GetValue(product) is { } name && !assessor.Policy.Formulary.Any(known => string.Equals(known.Name, name, StringComparison.Ordinal)))
                throw new UnusablePolicyException($"the policy's formulary has no product called '{name}'");
            var given = parsed.GetRequiredValue(weight)!;
            var dose = assessor.CalculateDose(Options.IndicationOf(parsed.GetRequiredValue(indication)!), given.Mass, parsed.GetValue(product));
            if (given.RecordedInPounds)
                dose = dose with { Warnings = [.. dose.Warnings, Phrases.RecordedInPounds] };
            if (parsed.GetValue(format) == OutputFormat.Json)
                terminal.Output.WriteLine(ResultJson.ToJson(dose, indented: true));
            else
                Write(dose, TextReport.Console(terminal), parsed.GetValue(format) == OutputFormat.Markdown);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(DoseCalculation dose, IAnsiConsole console, bool markdown)
    {
        if (dose.Plan is not { } plan)
        {
            console.MarkupLineInterpolated($"[bold]{dose.Indication.Title()}[/]: no dose, {dose.NoDoseBecause}");
            console.MarkupLineInterpolated($"{DoseCalculation.Disclaimer}");
            foreach (var warning in dose.Warnings)
                console.MarkupLineInterpolated($"- {warning}");
            return;
        }

        var table = Table("", "low", "high", markdown);
        table.AddRow("dose weight", plan.DoseWeight.Weight.ToString(), "");
        Row("dose per kg", plan.Regimen.Low, plan.Regimen.High);
        Row("one infusion, exact", plan.PerInfusion.Low.Exact, plan.PerInfusion.High.Exact);
        if (plan.Product is not null)
        {
            Row("one infusion, given", plan.PerInfusion.Low.Given, plan.PerInfusion.High.Given);
            Row("vials", Vials(plan.PerInfusion.Low), Vials(plan.PerInfusion.High));
            Row("left over", plan.PerInfusion.Low.Waste, plan.PerInfusion.High.Waste);
            Row("volume", plan.Schedules[0].Volume, plan.Schedules[^1].Volume);
            Row("runs for", Phrases.Time(plan.Schedules[0].Duration), Phrases.Time(plan.Schedules[^1].Duration));
        }

        if (plan.CourseTotal is { } total)
            Row($"course of {plan.Regimen.Infusions} infusions", total.Low, total.High);

        console.MarkupLineInterpolated($"[bold]{dose.Indication.Title()}[/]: {plan.Regimen.Statement}");
        console.MarkupLineInterpolated($"{DoseCalculation.Disclaimer}; {plan.DoseWeight.Because}");
        console.Write(table);
        foreach (var schedule in plan.Schedules)
        {
            console.MarkupLineInterpolated($"[bold]{schedule.Dose} of {plan.Product!.Name}[/], {schedule.RateBecause}");
            var steps = new Table { Border = markdown ? TableBorder.Markdown : TableBorder.Simple }
                .AddColumns(new TableColumn("rate").RightAligned(), new TableColumn("for").RightAligned(), new TableColumn("volume").RightAligned(), new TableColumn("in all").RightAligned(), new TableColumn("ends after").RightAligned());
            var elapsed = TimeSpan.Zero;
            foreach (var step in schedule.Steps)
            {
                elapsed += step.Duration;
                steps.AddRow(step.Rate.ToString(), Phrases.Time(step.Duration), step.Volume.ToString(), step.Cumulative.ToString(), Phrases.Time(elapsed));
            }

            console.Write(steps);
        }

        foreach (var note in new[] { plan.PerInfusion.Low.Note, plan.PerInfusion.High.Note }.Concat(dose.Warnings).OfType<string>().Distinct(StringComparer.Ordinal))
            console.MarkupLineInterpolated($"- {note}");

        void Row(string name, object? low, object? high)
        {
            var (first, second) = (low?.ToString() ?? "", high?.ToString() ?? "");
            table.AddRow(Markup.Escape(name), Markup.Escape(first), string.Equals(first, second, StringComparison.Ordinal) ? "" : Markup.Escape(second));
        }
    }

    private static string Vials(InfusionDose dose) =>
        string.Join(" + ", dose.Vials.Select(vial => string.Create(CultureInfo.InvariantCulture, $"{vial.Count} x {vial.Size}")));

    private static Table Table(string first, string second, string third, bool markdown) =>
        new Table { Border = markdown ? TableBorder.Markdown : TableBorder.Simple }
            .AddColumns(new TableColumn(first), new TableColumn(second).RightAligned(), new TableColumn(third).RightAligned());
}
