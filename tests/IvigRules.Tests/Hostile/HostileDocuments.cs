using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using IvigRules.Tests.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Hostile;

/// <summary>Documents that no host should send: a sample case, the full case or a random one, changed in its structure, its tokens or its bytes.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class HostileDocuments(Random rng)
{
    /// <summary>The sample cases and the case in which every member is there, each on one line.</summary>
    internal static readonly string[] Seeds =
    [
        .. Directory.EnumerateFiles(Path.Combine(Sample.Folder, "cases"), "*.json").Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Append(CaseText.Full).Select(text => JsonNode.Parse(text)!.ToJsonString()),
    ];

    private readonly CaseMutation _structure = new(rng);
    private readonly TokenMutation _tokens = new(rng);
    private readonly ByteMutation _bytes = new(rng);

    /// <summary>The next document. About one in three can still be read.</summary>
    internal byte[] Next() => rng.Next(20) switch
    {
        0 => Encoding.UTF8.GetBytes(Seed()),
        < 8 => Encoding.UTF8.GetBytes(_structure.Of(Seed())),
        < 12 => _tokens.Of(Encoding.UTF8.GetBytes(Seed())),
        < 18 => _bytes.Of(Encoding.UTF8.GetBytes(Seed()), Encoding.UTF8.GetBytes(Seed())),
        _ => _bytes.Of(_tokens.Of(Encoding.UTF8.GetBytes(_structure.Of(Seed()))), Encoding.UTF8.GetBytes(Seed())),
    };

    private string Seed() => rng.Next(5) == 0 ? GeneratedCases.Random(rng) : Seeds[rng.Next(Seeds.Length)];
}
