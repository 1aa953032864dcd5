namespace IvigRules.Oracle.Rules;

/// <summary>A truth value; an Unknown one carries what it turns on.</summary>
internal sealed record Finding(Truth Truth, Node? Node = null)
{
    public static Finding Met { get; } = new(Truth.Met);

    public static Finding NotMet { get; } = new(Truth.NotMet);

    public IEnumerable<string> Missing => (Node?.Points ?? []).SelectMany(point => point.Facts).Distinct(StringComparer.Ordinal);

    public bool SourceSilent => Node?.Points.Any(point => point.SourceSilent) == true;

    // A fact that would be answered by yes or no.
    public static Finding Lacking(string fact) => Open(Point.YesNo(fact, fact), 2);

    public static Finding Silent(string key) => Open(Point.Silent(key), 2);

    public static Finding Open(Point point, int holds) => new(Truth.Unknown, Node.Leaf(point, holds));

    public static Finding Of(bool holds) => holds ? Met : NotMet;

    public static Finding Not(Finding finding) => finding.Truth switch
    {
        Truth.Met => NotMet,
        Truth.NotMet => Met,
        _ => new Finding(Truth.Unknown, Node.Not(finding.Node!)),
    };

    // Kleene OR; of none it is NotMet.
    public static Finding Any(IEnumerable<Finding> findings)
    {
        List<Finding> all = [.. findings];
        if (all.Exists(f => f.Truth == Truth.Met))
        {
            return Met;
        }

        List<Node> open = Unknown(all);
        return open.Count == 0 ? NotMet : new Finding(Truth.Unknown, Node.Any(open));
    }

    // Kleene AND; of none it is Met.
    public static Finding All(IEnumerable<Finding> findings)
    {
        List<Finding> all = [.. findings];
        if (all.Exists(f => f.Truth == Truth.NotMet))
        {
            return NotMet;
        }

        List<Node> open = Unknown(all);
        return open.Count == 0 ? Met : new Finding(Truth.Unknown, Node.All(open));
    }

    private static List<Node> Unknown(List<Finding> all) => [.. all.Where(f => f.Truth == Truth.Unknown).Select(f => f.Node!)];
}
