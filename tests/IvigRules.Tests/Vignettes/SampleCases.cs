using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Vignettes;

/// <summary>The sample cases, and what is expected of each.</summary>
internal static class SampleCases
{
    private const string Suffix = ".expected.json";

    private static readonly string Folder = Path.Combine(Sample.Folder, "cases");

    /// <summary>Every sample that has an expectation.</summary>
    internal static IEnumerable<string> Names { get; } =
    [
        .. Directory.GetFiles(Folder, $"*{Suffix}").Select(file => Path.GetFileName(file)[..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    internal static PatientCase Case(string name) => CaseJson.Read(File.ReadAllBytes(Path.Combine(Folder, $"{name}.json")));

    internal static JsonElement Expected(string name) => Parse(File.ReadAllText(Path.Combine(Folder, name + Suffix)));

    /// <summary>Reads an expectation. A property that stands twice is refused, for the first would not be looked at.</summary>
    internal static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }
}
