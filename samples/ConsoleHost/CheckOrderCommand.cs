using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary>
/// <c>check-order FILE --indication NAME (--text TEXT | --order FILE) [--policy FILE] [--format text|json]</c>: an order against the
/// plan of its case.
/// </summary>
internal static class CheckOrderCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = Options.File("FILE", "The case as JSON; - reads standard input.");
        var indication = Options.Indication("What the order is for.");
        indication.Required = true;
        var text = new Option<string?>("--text")
        {
            Description = "The order in one line, such as \"28 g (0.4 g/kg) IV daily x 5\"; the name of a product in quotation marks.",
            HelpName = "TEXT",
        };
        var order = Options.File(new Option<string?>("--order")
        {
            Description = "The order as JSON, in the place of --text; - is standard input.",
            HelpName = "FILE",
        });
        var policy = Options.Policy();
        var format = Options.Format(markdown: false);
        var command = new HelpfulCommand("check-order", "Compare an order that is about to be signed with the plan of its case.",
            "ivig check-order case.json --indication acute-ms-relapse --text \"28 g (0.4 g/kg) IV daily x 5\"",
            "ivig check-order case.json --indication acute-ms-relapse --order order.json")
        {
            file, indication, text, order, policy, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(text) is null == result.GetResult(order) is null)
                result.AddError("give the order as --text or as --order, one of the two");
        });
        command.SetAction(parsed =>
        {
            var (typed, orderFile) = (parsed.GetValue(text), parsed.GetValue(order));
            Inputs.OnlyOneStandard(parsed.GetRequiredValue(file), orderFile, parsed.GetValue(policy));
            var assessor = new IvigAssessor(Inputs.ReadPolicy(parsed.GetValue(policy), terminal));
            var recorded = CaseJson.Read(Inputs.Read(parsed.GetRequiredValue(file), "the case", terminal));
            if (Read(typed, orderFile, terminal) is not { } ordered)
                return ExitCode.Unreadable;
            var check = assessor.CheckOrder(recorded, parsed.GetRequiredValue(indication)!.Value, ordered);
            if (parsed.GetValue(format) == OutputFormat.Json)
                terminal.Write(ResultJson.ToJson(check, indented: true) + "\n");
            else
                new OrderPage(terminal).Write(check);
            return check is { Answer: OrderAnswer.Agrees or OrderAnswer.AgreesWithinTolerance, Readiness: not Readiness.Hold }
                ? ExitCode.Done
                : ExitCode.OtherAnswer;
        });
        return command;
    }

    /// <summary>The order of a text or a file, or null after saying why it cannot be read.</summary>
    private static Order? Read(string? text, string? file, Terminal terminal)
    {
        try
        {
            return file is null ? OrderText.Read(text ?? "") : OrderJson.Read(Inputs.Read(file, "the order", terminal));
        }
        catch (InvalidCaseException problem)
        {
            terminal.Say($"cannot read the order{(file is null ? "" : $" {file}")}: {problem.DescribeWithValue()}");
            return null;
        }
    }
}
