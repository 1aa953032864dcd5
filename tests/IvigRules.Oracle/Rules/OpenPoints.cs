using System.Collections.Concurrent;

namespace IvigRules.Oracle.Rules;

/// <summary>What could still change an indeterminate verdict: every point is tried under every answer of the others.</summary>
internal static class OpenPoints
{
    // The pivotal points depend on nothing but the shape, so each shape is worked out once.
    private static readonly ConcurrentDictionary<string, HashSet<int>> PivotalByShape = new(StringComparer.Ordinal);

    public static Conclusion Add(Conclusion conclusion, Indication indication, Dictionary<string, Truth> truths)
    {
        Dictionary<string, Node> open = indication.Criteria.Where(x => x.Value.Truth == Truth.Unknown)
            .ToDictionary(x => x.Key, x => x.Value.Node!, StringComparer.Ordinal);
        List<Point> points = [.. open.Values.SelectMany(node => node.Points).DistinctBy(point => point.Key, StringComparer.Ordinal)];
        Dictionary<string, int> numbers = points.Select((point, i) => (point.Key, i))
            .ToDictionary(x => x.Key, x => x.i, StringComparer.Ordinal);
        string shape = indication.Name + string.Join(' ', truths.Select(x =>
            x.Value == Truth.Unknown ? open[x.Key].Shape(point => numbers[point.Key]) : x.Value.Word()));
        HashSet<int> pivotal = PivotalByShape.GetOrAdd(shape, _ => new PivotalPoints(indication.Rules, truths, open, points).All());
        List<Point> found = [.. pivotal.Select(i => points[i])];
        HashSet<string> silent = found.Where(point => point.SourceSilent).Select(point => point.Key).ToHashSet(StringComparer.Ordinal);
        return conclusion with
        {
            Missing = new SortedSet<string>(found.SelectMany(point => point.Facts), StringComparer.Ordinal),
            NeedsJudgement = new SortedSet<string>(
                indication.Rules
                    .Where(r => r.Truth(truths) == Truth.Unknown && r.Criteria.Any(name =>
                        open.TryGetValue(name, out Node? node) && node.Points.Any(point => silent.Contains(point.Key))))
                    .Select(r => r.Id),
                StringComparer.Ordinal),
        };
    }
}
