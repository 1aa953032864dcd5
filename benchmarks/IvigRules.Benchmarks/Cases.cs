using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Benchmarks;

/// <summary>The cases that are measured: the sample cases in turn, shuffled by a fixed seed, and one very large case.</summary>
internal static class Cases
{
    /// <summary>How many cases the mix holds.</summary>
    internal const int Mix = 2_000;

    /// <summary>How many lines are screened.</summary>
    internal const int Population = 20_000;

    private const int LargeCaseFacts = 10_000;
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each sample once, as one line of JSON.</summary>
    internal static byte[][] Samples { get; } = [.. Directory.GetFiles(Path.Combine(Root(), "samples", "cases"), "*.json")
        .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => Encoding.UTF8.GetBytes(JsonNode.Parse(File.ReadAllText(file))!.ToJsonString(OneLine)))];

    /// <summary>The mix, as lines of JSON.</summary>
    internal static byte[][] Lines { get; } = Shuffled();

    /// <summary>The mix, read.</summary>
    internal static PatientCase[] Read { get; } = [.. Lines.Select(CaseJson.Read)];

    /// <summary>The population as one text of lines.</summary>
    internal static byte[] PopulationText { get; } = Text(Enumerable.Range(0, Population).Select(i => Lines[i % Mix]));

    /// <summary>A case of 10,000 facts: half prior therapies, half laboratory results.</summary>
    internal static byte[] Large { get; } = LargeCase();

    /// <summary>Lines, each with its end.</summary>
    internal static byte[] Text(IEnumerable<byte[]> lines)
    {
        using var text = new MemoryStream();
        foreach (var line in lines)
        {
            text.Write(line);
            text.WriteByte((byte)'\n');
        }

        return text.ToArray();
    }

    private static byte[][] Shuffled()
    {
        var lines = Enumerable.Range(0, Mix).Select(i => Samples[i % Samples.Length]).ToArray();
#pragma warning disable CA5394 // Repeatable by its seed.
        new Random(20261122).Shuffle(lines);
#pragma warning restore CA5394
        return lines;
    }

    private static byte[] LargeCase()
    {
        string[] agents = ["glatiramer", "fingolimod", "rituximab", "azathioprine", "natalizumab", "corticosteroids", "plasma-exchange"];
        string[] outcomes = ["failed", "not-tolerated", "contraindicated", "unavailable", "declined"];
        var asOf = new DateOnly(2026, 11, 22);
        var facts = Enumerable.Range(0, LargeCaseFacts / 2).ToList();
        var therapies = facts.Select(i =>
            $$"""{"therapy":"{{agents[i % agents.Length]}}","outcome":"{{outcomes[i % outcomes.Length]}}" """ +
            $$""","startedOn":"{{asOf.AddDays(-i % 400):O}}"}""");
        var results = facts.Select(i =>
            $$"""{"analyte":"iga","value":{{100 + (i % 50)}},"unit":"mg/dL","collectedOn":"{{asOf.AddDays(-i % 300):O}}"}""");
        return Encoding.UTF8.GetBytes($$"""
            {"asOf":"{{asOf:O}}","patient":{"id":"large","birthDate":"1988-04-02",
            "weight":{"value":70,"unit":"kg","measuredOn":"2026-11-20"} },
            "conditions":[{"kind":"multiple-sclerosis","course":"relapsing-remitting"},{"kind":"neuromyelitis-optica"}],
            "relapses":[{"disease":"multiple-sclerosis","onset":"2026-11-01"},{"disease":"neuromyelitis-optica","onset":"2026-11-01"}],
            "priorTherapies":[{{string.Join(',', therapies)}}],"labResults":[{{string.Join(',', results)}}]}
            """);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IvigRules.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("run this from within the repository");
    }
}
