using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace IvigRules.Logic;

/// <summary>The truth of each rule of a set, by its place: bit <c>i</c> stands for the rule at place <c>i</c>, and one in neither is NotMet.</summary>
internal readonly record struct RuleTruths(uint Met, uint Unknown)
{
    /// <summary>Nothing is known of any rule.</summary>
    internal static RuleTruths Open => new(0, uint.MaxValue);

    internal Truth this[int rule] => Any(1u << rule);

    /// <summary>The Kleene "any" over a subset of the rules.</summary>
    internal Truth Any(uint subset) => (Met & subset) != 0 ? Truth.Met : (Unknown & subset) != 0 ? Truth.Unknown : Truth.NotMet;
}
