using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary><c>check-order FILE --indication NAME --order FILE [--policy FILE] [--format text|json]</c>: an order against the plan of its case.</summary>
internal static class CheckOrderCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The case as JSON; - reads standard input." };
        var indication = Options.Indication();
        indication.Required = true;
        var order = new Option<string>("--order") { Description = "The order as JSON: dose or dosePerKilogram, infusions, intervalDays, route, product, rate.", HelpName = "FILE", Required = true };
        var policy = Options.Policy();
        var format = Options.Format("text|json");
        var command = new Command("check-order", "Compare an order that is about to be signed with the plan of its case.") { file, indication, order, policy, format };
        command.SetAction(parsed =>
        {
            var assessor = new IvigAssessor(Options.ReadPolicy(parsed.GetValue(policy)));
            var recorded = CaseJson.Read(Options.ReadAll(parsed.GetRequiredValue(file), terminal));
            if (Read(parsed.GetRequiredValue(order), terminal) is not { } ordered)
                return ExitCode.Unreadable;
            var check = assessor.CheckOrder(recorded, Options.IndicationOf(parsed.GetRequiredValue(indication)!), ordered);
            if (parsed.GetValue(format) == OutputFormat.Json)
                terminal.Output.WriteLine(ResultJson.ToJson(check, indented: true));
            else
                Write(check, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The order in a file, or null after saying why it cannot be read.</summary>
    private static Order? Read(string file, Terminal terminal)
    {
        try
        {
            return OrderJson.Read(File.ReadAllBytes(file));
        }
        catch (InvalidCaseException problem)
        {
            terminal.Error.WriteLine($"cannot read the order {file}: {problem.DescribeWithValue()}");
            return null;
        }
    }

    private static void Write(OrderCheck check, Terminal terminal)
    {
        var console = TextReport.Console(terminal);
        var color = check.Agrees switch
        {
            Truth.Met => "green",
            Truth.NotMet => "red",
            _ => "yellow",
        };
        Spectre.Console.AnsiConsoleExtensions.MarkupLine(console, $"[bold {color}]{Phrases.Title(check)}[/]");
        foreach (var deviation in check.Deviations)
            Spectre.Console.AnsiConsoleExtensions.MarkupLineInterpolated(console, $"  - {Phrases.Words(deviation.Slip)}: {Phrases.OneLine(deviation.Statement)}");
        foreach (var reason in check.NotJudged)
            Spectre.Console.AnsiConsoleExtensions.MarkupLineInterpolated(console, $"  - not judged: {Phrases.OneLine(reason)}");
        if (check.Readiness is Readiness.Hold or Readiness.ChecksOutstanding)
            Spectre.Console.AnsiConsoleExtensions.MarkupLineInterpolated(console, $"  - the infusion itself: {Phrases.Words(check.Readiness)}, see `assess`");
    }
}
