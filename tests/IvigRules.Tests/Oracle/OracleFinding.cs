namespace IvigRules.Tests.Oracle;

/// <summary>A truth value; an Unknown one carries missing facts, a source-silent mark or both.</summary>
internal sealed record OracleFinding(OracleTruth Truth, IReadOnlyList<string> Missing, bool SourceSilent)
{
    public static OracleFinding Met { get; } = new(OracleTruth.Met, [], SourceSilent: false);

    public static OracleFinding NotMet { get; } = new(OracleTruth.NotMet, [], SourceSilent: false);

    public static OracleFinding Silent { get; } = new(OracleTruth.Unknown, [], SourceSilent: true);

    public static OracleFinding Lacking(string fact) => new(OracleTruth.Unknown, [fact], SourceSilent: false);

    public static OracleFinding Of(bool holds) => holds ? Met : NotMet;

    public static OracleFinding Not(OracleFinding finding) => finding.Truth switch
    {
        OracleTruth.Met => NotMet,
        OracleTruth.NotMet => Met,
        _ => finding,
    };

    // Kleene OR; of none it is NotMet.
    public static OracleFinding Any(IEnumerable<OracleFinding> findings)
    {
        List<OracleFinding> all = [.. findings];
        return all.Exists(f => f.Truth == OracleTruth.Met) ? Met : Unknown(all) ?? NotMet;
    }

    // Kleene AND; of none it is Met.
    public static OracleFinding All(IEnumerable<OracleFinding> findings)
    {
        List<OracleFinding> all = [.. findings];
        return all.Exists(f => f.Truth == OracleTruth.NotMet) ? NotMet : Unknown(all) ?? Met;
    }

    // Everything that left it Unknown, together; null when nothing did.
    private static OracleFinding? Unknown(List<OracleFinding> all)
    {
        List<OracleFinding> unknown = [.. all.Where(f => f.Truth == OracleTruth.Unknown)];
        return unknown.Count switch
        {
            0 => null,
            1 => unknown[0],
            _ => new OracleFinding(
                OracleTruth.Unknown,
                [.. unknown.SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal)],
                unknown.Exists(f => f.SourceSilent)),
        };
    }
}
