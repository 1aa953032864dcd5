using System.Globalization;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Support;

/// <summary>The bundles of samples/fhir that have an expectation.</summary>
internal static class SampleBundles
{
    private const string Suffix = ".expected.json";

    internal static IEnumerable<string> Names { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Given.Folder, "fhir"), "*" + Suffix)
            .Select(file => Path.GetFileName(file)[..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    internal static JsonNode Expected(string name) => JsonNode.Parse(Given.File("fhir", name + Suffix))!;

    internal static JsonObject Bundle(string name) => JsonNode.Parse(Given.File("fhir", name + ".fhir.json"))!.AsObject();

    internal static FhirReadOptions OptionsOf(string name)
    {
        var expected = Expected(name);
        return new()
        {
            AsOf = DateOnly.ParseExact(expected["asOf"]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(expected["zone"]!.GetValue<string>()),
        };
    }
}
