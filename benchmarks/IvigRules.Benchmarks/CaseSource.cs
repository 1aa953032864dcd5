using System.Text;
using IvigRules.Oracle;

namespace IvigRules.Benchmarks;

/// <summary>Random cases as UTF-8 JSON, one a line. The only file that knows where they come from.</summary>
internal static class CaseSource
{
    internal static IEnumerable<byte[]> Random(int count, int seed)
    {
#pragma warning disable CA5394 // Repeatable by its seed.
        var random = new Random(seed);
#pragma warning restore CA5394
        return Enumerable.Range(0, count).Select(_ => Encoding.UTF8.GetBytes(GeneratedCases.Random(random)));
    }
}
