namespace IvigRules.Logic;

/// <summary>The truth of each rule of a set, as two bit sets: bit <c>i</c> is rule <c>i</c>; a rule in neither is NotMet.</summary>
internal readonly record struct RuleTruths(uint Met, uint Unknown)
{
    internal Truth this[int rule] => Any(1u << rule);

    /// <summary>The Kleene "any" over a subset of the rules; NotMet for an empty one.</summary>
    internal Truth Any(uint subset) => (Met & subset) != 0 ? Truth.Met : (Unknown & subset) != 0 ? Truth.Unknown : Truth.NotMet;

    /// <summary>The Kleene "all" over a subset of the rules; Met for an empty one.</summary>
    internal Truth All(uint subset) =>
        (~(Met | Unknown) & subset) != 0 ? Truth.NotMet : (Unknown & subset) != 0 ? Truth.Unknown : Truth.Met;
}
