namespace IvigRules.Oracle.Rules;

/// <summary>A truth value; an Unknown one carries missing facts, a source-silent mark or both.</summary>
internal sealed record Finding(Truth Truth, IReadOnlyList<string> Missing, bool SourceSilent)
{
    public static Finding Met { get; } = new(Truth.Met, [], SourceSilent: false);

    public static Finding NotMet { get; } = new(Truth.NotMet, [], SourceSilent: false);

    public static Finding Silent { get; } = new(Truth.Unknown, [], SourceSilent: true);

    public static Finding Lacking(string fact) => new(Truth.Unknown, [fact], SourceSilent: false);

    public static Finding Of(bool holds) => holds ? Met : NotMet;

    public static Finding Not(Finding finding) => finding.Truth switch
    {
        Truth.Met => NotMet,
        Truth.NotMet => Met,
        _ => finding,
    };

    // Kleene OR; of none it is NotMet.
    public static Finding Any(IEnumerable<Finding> findings)
    {
        List<Finding> all = [.. findings];
        return all.Exists(f => f.Truth == Truth.Met) ? Met : Unknown(all) ?? NotMet;
    }

    // Kleene AND; of none it is Met.
    public static Finding All(IEnumerable<Finding> findings)
    {
        List<Finding> all = [.. findings];
        return all.Exists(f => f.Truth == Truth.NotMet) ? NotMet : Unknown(all) ?? Met;
    }

    // Everything that left it Unknown, together; null when nothing did.
    private static Finding? Unknown(List<Finding> all)
    {
        List<Finding> unknown = [.. all.Where(f => f.Truth == Truth.Unknown)];
        return unknown.Count switch
        {
            0 => null,
            1 => unknown[0],
            _ => new Finding(
                Truth.Unknown,
                [.. unknown.SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal)],
                unknown.Exists(f => f.SourceSilent)),
        };
    }
}
