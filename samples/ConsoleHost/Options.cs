using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary>Options that more than one command has.</summary>
internal static class Options
{
    private static readonly Dictionary<string, Indication> Indications =
        Enum.GetValues<Indication>().ToDictionary(indication => indication.Name(), StringComparer.Ordinal);

    internal static Option<string?> Indication()
    {
        var option = new Option<string?>("--indication") { Description = "Only this indication.", HelpName = "NAME" };
        return option.AcceptOnlyFromAmong([.. Indications.Keys]);
    }

    internal static Option<string?> Policy() => new("--policy") { Description = "The site's policy as JSON; the defaults without it.", HelpName = "FILE" };

    internal static IvigPolicy ReadPolicy(string? file)
    {
        if (file is null)
            return IvigPolicy.Default;
        try
        {
            return PolicyJson.Read(File.ReadAllBytes(file));
        }
        catch (InvalidCaseException problem)
        {
            throw new UnusablePolicyException($"cannot read the policy: {problem.DescribeWithValue()}", problem);
        }
    }

    internal static byte[] ReadAll(string file, Terminal terminal)
    {
        if (!string.Equals(file, "-", StringComparison.Ordinal))
            return File.ReadAllBytes(file);
        using var copy = new MemoryStream();
        terminal.Input.CopyTo(copy);
        return copy.ToArray();
    }

    internal static Indication IndicationOf(string name) => Indications[name];

    internal static Option<OutputFormat> Format()
    {
        var option = new Option<OutputFormat>("--format")
        {
            Description = "How to write the result.",
            HelpName = "text|markdown|json",
            CustomParser = result => Enum.GetValues<OutputFormat>().Single(format =>
                string.Equals(format.ToString(), result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase)),
        };
        option.AcceptOnlyFromAmong("text", "markdown", "json");
        return option;
    }
}

/// <summary>A policy file that cannot be used: the call was wrong, not the case.</summary>
internal sealed class UnusablePolicyException(string message, Exception inner) : Exception(message, inner);
