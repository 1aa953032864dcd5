using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The samples beside the program, by the names that the page has for them.</summary>
internal static class SampleFile
{
    internal static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "samples", $"{name}.json");

    internal static Task<string> Text(string name) => File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);

    internal static async Task<JsonNode> Json(string name) => JsonNode.Parse(await Text(name).ConfigureAwait(false))!;
}
