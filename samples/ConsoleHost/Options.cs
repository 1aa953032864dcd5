using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

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

    /// <summary>Reads the name of an enum's member in lower case.</summary>
    internal static T NameOf<T>(ArgumentResult result)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => string.Equals(value.ToString(), result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Refuses a number outside bounds.</summary>
    internal static void Within(OptionResult result, int least, int most)
    {
        if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < least || value > most))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{result.Option.Name} needs a whole number from {least} to {most}"));
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

    internal static Option<OutputFormat> Format(string names = "text|markdown|json")
    {
        var option = new Option<OutputFormat>("--format")
        {
            Description = "How to write the result.",
            HelpName = names,
            CustomParser = NameOf<OutputFormat>,
        };
        option.AcceptOnlyFromAmong(names.Split('|'));
        return option;
    }
}

/// <summary>A policy file that cannot be used: the call was wrong, not the case.</summary>
internal sealed class UnusablePolicyException(string message, Exception? inner = null) : Exception(message, inner);
