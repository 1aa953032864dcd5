namespace IvigRules.Logic;

/// <summary>Several criteria combined by all or any, or one by not.</summary>
internal sealed class Combination(Connective connective, ImmutableArray<Criterion> parts) : Criterion(StatementOf(connective))
{
    internal const string AllOf = "all of";

    internal Connective Connective { get; } = connective;

    public override ImmutableArray<Criterion> Parts { get; } = parts;

    private static string StatementOf(Connective connective) => connective switch
    {
        Connective.All => AllOf,
        Connective.Any => "any of",
        Connective.Not => "not",
        _ => throw new ArgumentOutOfRangeException(nameof(connective)),
    };
}
