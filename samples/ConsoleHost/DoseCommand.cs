using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary><c>dose --weight "70 kg" --indication NAME [--policy FILE] [--product NAME]</c>: a calculator, no verdict.</summary>
internal static class DoseCommand
{
    internal static Command Create(Terminal terminal)
    {
        var weight = new Option<Weight?>("--weight")
        {
            Description = $"The body weight with its unit: {WeightText.Units}.",
            HelpName = "\"70 kg\"",
            Required = true,
            CustomParser = result =>
            {
                var (read, problem) = WeightText.Read(result.Tokens[0].Value);
                if (read is null)
                    result.AddError(problem);
                return read;
            },
        };
        var indication = Options.Indication("What the dose is for.");
        indication.Required = true;
        var product = new Option<string?>("--product")
        {
            Description = "A product of the policy's formulary; the policy's own choice without it.",
            HelpName = "NAME",
        };
        var policy = Options.Policy();
        var format = Options.Format();
        var command = new HelpfulCommand("dose", "Work a dose out from a weight alone: arithmetic only, no verdict.",
            "ivig dose --weight \"70 kg\" --indication acute-ms-relapse",
            "ivig dose --weight \"154 lb\" --indication acute-ms-relapse --policy policy.json")
        {
            weight, indication, policy, product, format,
        };
        command.SetAction(parsed =>
        {
            var assessor = new IvigAssessor(Inputs.ReadPolicy(parsed.GetValue(policy), terminal));
            if (parsed.GetValue(product) is { } name)
                RequireProduct(assessor.Policy, name);
            var given = parsed.GetRequiredValue(weight)!;
            var dose = assessor.CalculateDose(parsed.GetRequiredValue(indication)!.Value, given.Mass, parsed.GetValue(product));
            if (given.Pounds is not null)
                dose = dose with { Warnings = [.. dose.Warnings, Phrases.RecordedInPounds] };
            if (parsed.GetValue(format) == OutputFormat.Json)
                terminal.Write(ResultJson.ToJson(dose, indented: true) + "\n");
            else
                new DosePage(new TextPage(terminal), parsed.GetValue(format) == OutputFormat.Markdown).Write(dose);
            return ExitCode.Done;
        });
        return command;
    }

    private static void RequireProduct(IvigPolicy policy, string name)
    {
        if (policy.Formulary.Any(known => string.Equals(known.Name, name, StringComparison.Ordinal)))
            return;
        throw new WrongUsageException(
            $"the policy's formulary has no product called '{name}'{Nearest.Question(name, policy.Formulary.Select(known => known.Name))}");
    }
}
