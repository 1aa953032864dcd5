namespace IvigRules.Oracle.Rules;

/// <summary>
/// Which points can still change the verdict: two answers to the point give different verdicts under some answers to the others. Tries
/// the answers one point after another, and stops wherever the point no longer matters.
/// </summary>
internal sealed class PivotalPoints(
    List<Rule> rules,
    Dictionary<string, Truth> truths,
    Dictionary<string, Node> open,
    List<Point> points)
{
    private readonly Dictionary<string, int> _answers = new(StringComparer.Ordinal);

    public HashSet<int> All() => [.. Enumerable.Range(0, points.Count).Where(i => IsPivotal(points[i]))];

    private bool IsPivotal(Point point)
    {
        if (point.Facts.Count == 0 && !point.SourceSilent)
        {
            return false;
        }

        List<Point> relevant = Relevant(Values());
        if (!relevant.Contains(point))
        {
            return false;
        }

        HashSet<string> verdicts = new(StringComparer.Ordinal);
        foreach (int answer in Different(point))
        {
            _answers[point.Key] = answer;
            Dictionary<string, Truth> values = Values();
            if (Relevant(values).Count == 0)
            {
                verdicts.Add(Verdicts.Verdict(rules, values));
            }
        }

        _answers.Remove(point.Key);
        return verdicts.Count > 1 || (relevant.Find(other => other != point) is { } next && IsPivotalUnder(next, point));
    }

    private bool IsPivotalUnder(Point next, Point point)
    {
        foreach (int answer in Different(next))
        {
            _answers[next.Key] = answer;
            bool found = IsPivotal(point);
            _answers.Remove(next.Key);
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    // One of each answers that no finding tells apart.
    private IEnumerable<int> Different(Point point)
    {
        List<int> holds = [.. open.Values.SelectMany(node => node.Leaves).Where(leaf => leaf.Point == point).Select(leaf => leaf.Holds)];
        return Enumerable.Range(0, point.Answers)
            .DistinctBy(answer => string.Concat(holds.Select(bits => (bits >> answer & 1) == 1 ? '1' : '0')), StringComparer.Ordinal)
            .Reverse();
    }

    private Dictionary<string, Truth> Values() => truths.ToDictionary(
        x => x.Key,
        x => x.Value == Truth.Unknown ? open[x.Key].Truth(Answer) : x.Value,
        StringComparer.Ordinal);

    private int? Answer(Point point) => _answers.TryGetValue(point.Key, out int answer) ? answer : null;

    // The points without an answer in the rules that the verdict still turns on; none when it is settled.
    private List<Point> Relevant(Dictionary<string, Truth> values)
    {
        if (rules.Exists(r => r.IsContraindication && r.Truth(values) == Truth.Met))
        {
            return [];
        }

        bool isIndicated = rules.Exists(r => r.IsIndication && r.Truth(values) == Truth.Met);
        return
        [
            .. rules.Where(r => r.IsContraindication || (r.IsIndication && !isIndicated))
                .Where(r => r.Truth(values) == Truth.Unknown)
                .SelectMany(r => r.Criteria).Distinct(StringComparer.Ordinal)
                .Where(name => values[name] == Truth.Unknown)
                .SelectMany(name => open[name].OpenPoints(Answer)).Distinct(),
        ];
    }
}
