using System.Collections.Immutable;

namespace IvigRules.Logic;

internal sealed class Combination(Connective connective, ImmutableArray<Criterion> parts) : Criterion(Words(connective))
{
    internal const string AllOf = "all of";

    internal Connective Connective { get; } = connective;

    public override ImmutableArray<Criterion> Parts { get; } = parts;

    private static string Words(Connective connective) => connective switch
    {
        Connective.All => AllOf,
        Connective.Any => "any of",
        _ => "not",
    };
}
