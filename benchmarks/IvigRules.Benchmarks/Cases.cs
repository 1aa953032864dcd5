using System.Text.Json.Nodes;

namespace IvigRules.Benchmarks;

/// <summary>The cases that are measured: the samples, repeated and shuffled by a fixed seed.</summary>
internal static class Cases
{
    private const int Repeats = 32;

    /// <summary>The root of the repository.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Each sample once, as one line of JSON.</summary>
    internal static byte[][] Samples { get; } = [.. Directory.GetFiles(Path.Combine(Root, "samples", "cases"), "*.json")
        .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => System.Text.Encoding.UTF8.GetBytes(JsonNode.Parse(File.ReadAllText(file))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })))];

    /// <summary>The mix, as lines of JSON.</summary>
    internal static byte[][] Lines { get; } = Mix();

    /// <summary>The mix, read.</summary>
    internal static PatientCase[] Read { get; } = [.. Lines.Select(CaseJson.Read)];

    /// <summary>The mix as one text of lines.</summary>
    internal static byte[] Text(int repeats)
    {
        using var text = new MemoryStream();
        for (var i = 0; i < repeats; i++)
        {
            foreach (var line in Lines)
            {
                text.Write(line);
                text.WriteByte((byte)'\n');
            }
        }

        return text.ToArray();
    }

    private static byte[][] Mix()
    {
        var lines = Enumerable.Range(0, Repeats).SelectMany(_ => Samples).ToArray();
#pragma warning disable CA5394 // Repeatable by its seed.
        new Random(20261122).Shuffle(lines);
#pragma warning restore CA5394
        return lines;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IvigRules.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("run this from within the repository");
    }
}
