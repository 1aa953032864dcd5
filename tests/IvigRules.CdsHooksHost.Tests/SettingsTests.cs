using System.Globalization;
using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The settings of the host are those of the guide, with the same defaults.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Appsettings_EachSetting_StandsInTheGuideWithItsDefault()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")))!["CdsHooks"]!;
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "cds-hooks.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`'), StringComparer.Ordinal);
        var shown = Leaves(settings, "").ToList();
        Assert.Equal(23, shown.Count);
        Assert.All(shown, setting => Assert.Equal(setting, (setting.Name, rows.GetValueOrDefault(setting.Name, "no row"))));
    }

    [Fact]
    public void Appsettings_Alone_LetsNobodyIn() =>
        Assert.Contains("CdsHooks:Clients", Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            Service.Build(["--environment", "Production", "--Logging:LogLevel:Default", "None"])).Message, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Default)> Leaves(JsonNode? node, string name) => node switch
    {
        JsonObject { Count: > 0 } members =>
            members.SelectMany(member => Leaves(member.Value, name.Length == 0 ? member.Key : $"{name}:{member.Key}")),
        null or JsonObject or JsonArray { Count: 0 } => [(name, "none")],
        JsonArray items => [(name, string.Join(", ", items))],
        _ => [(name, string.Create(CultureInfo.InvariantCulture, $"{node}"))],
    };
}
