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
