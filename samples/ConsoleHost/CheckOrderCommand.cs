using System.CommandLine;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary>
/// <c>check-order FILE --indication NAME --order FILE [--policy FILE] [--format text|json]</c>: an order against the plan of its case.
/// </summary>
internal static class CheckOrderCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = Options.File("FILE", "The case as JSON; - reads standard input.");
        var indication = Options.Indication("What the order is for.");
        indication.Required = true;
        var order = Options.File(new Option<string>("--order")
        {
            Description = "The order as JSON: dose or dosePerKilogram, infusions, intervalDays, route, product, rate; - is standard input.",
            HelpName = "FILE",
            Required = true,
        });
        var policy = Options.Policy();
        var format = Options.Format(markdown: false);
        var command = new HelpfulCommand("check-order", "Compare an order that is about to be signed with the plan of its case.",
            "ivig check-order case.json --indication acute-ms-relapse --order order.json") { file, indication, order, policy, format };
        command.SetAction(parsed =>
        {
            Inputs.OnlyOneStandard(parsed.GetRequiredValue(file), parsed.GetRequiredValue(order), parsed.GetValue(policy));
            var assessor = new IvigAssessor(Inputs.ReadPolicy(parsed.GetValue(policy), terminal));
            var recorded = CaseJson.Read(Inputs.Read(parsed.GetRequiredValue(file), "the case", terminal));
            if (Read(parsed.GetRequiredValue(order), terminal) is not { } ordered)
                return ExitCode.Unreadable;
            var check = assessor.CheckOrder(recorded, parsed.GetRequiredValue(indication)!.Value, ordered);
            if (parsed.GetValue(format) == OutputFormat.Json)
                terminal.Write(ResultJson.ToJson(check, indented: true) + "\n");
            else
                Write(check, new TextPage(terminal));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The order in a file, or null after saying why it cannot be read.</summary>
    private static Order? Read(string file, Terminal terminal)
    {
        try
        {
            return OrderJson.Read(Inputs.Read(file, "the order", terminal));
        }
        catch (InvalidCaseException problem)
        {
            terminal.Say($"cannot read the order {file}: {problem.DescribeWithValue()}");
            return null;
        }
    }

    private static void Write(OrderCheck check, TextPage page)
    {
        var color = check.Agrees switch
        {
            Truth.Met => Color.Green,
            Truth.NotMet => Color.Red,
            Truth.Unknown => Color.Yellow,
            _ => throw new ArgumentOutOfRangeException(nameof(check)),
        };
        page.Line(0, StyledText.Bold(Phrases.Title(check), color));
        foreach (var deviation in check.Deviations)
            page.Line(2, 4, $"- {Phrases.Words(deviation.Slip)}: {deviation.Statement}");
        foreach (var reason in check.NotJudged)
            page.Line(2, 4, $"- not judged: {reason}");
        if (check.Readiness is Readiness.Hold or Readiness.ChecksOutstanding)
            page.Line(2, 4, $"- the infusion itself: {Phrases.Words(check.Readiness)}, see `assess`");
    }
}
