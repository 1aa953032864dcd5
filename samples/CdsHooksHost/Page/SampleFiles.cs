using System.Text.Json;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>The samples that the page offers: files beside the program.</summary>
internal static class SampleFiles
{
    /// <summary>The day of the samples that have no expectation beside them.</summary>
    private static readonly DateOnly DayOfOthers = new(2026, 11, 24);

    private static readonly Dictionary<string, string> Acronyms = new(StringComparer.Ordinal)
    {
        ["ms"] = "MS",
        ["nmo"] = "NMO",
        ["dmt"] = "DMT",
        ["pml"] = "PML",
        ["iris"] = "IRIS",
        ["iga"] = "IgA",
        ["ivig"] = "IVIG",
    };

    private static readonly (string Folder, string Title)[] Groups =
        [("fhir", "FHIR records"), ("requests", "CDS Hooks requests"), ("cases", "Cases")];

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "samples");

    private static readonly Dictionary<string, Sample> All = Groups.SelectMany(Read).ToDictionary(one => one.Name, StringComparer.Ordinal);

    internal static IEnumerable<Sample> List() => All.Values;

    /// <summary>The file of a sample that is on the list; no other file can be named.</summary>
    internal static string? FileOf(string name) => All.ContainsKey(name) ? Path.Combine(Root, $"{name}.json") : null;

    private static IEnumerable<Sample> Read((string Folder, string Title) group)
    {
        var folder = Path.Combine(Root, group.Folder);
        if (!Directory.Exists(folder))
            return [];
        return Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new Sample($"{group.Folder}/{name}", group.Title, Title(name), DayOf(folder, name)));
    }

    private static string Title(string name) => Questions.Sentence(string.Join(' ',
        name.Replace(".fhir", "", StringComparison.Ordinal).Split('-').Select(word => Acronyms.GetValueOrDefault(word, word))));

    /// <summary>The day that a record is read with, from what is expected of it; a case has its own.</summary>
    private static DateOnly? DayOf(string folder, string name)
    {
        var expected = Path.Combine(folder, $"{name.Replace(".fhir", "", StringComparison.Ordinal)}.expected.json");
        if (File.Exists(expected))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(expected));
            return json.RootElement.TryGetProperty("asOf", out var day) ? day.Deserialize<DateOnly>() : null;
        }

        return folder.EndsWith("cases", StringComparison.Ordinal) ? null : DayOfOthers;
    }
}
