namespace IvigRules.Dosing;

/// <summary>A bound that warns and a bound that withholds. Either may be absent; the hard one is never below the soft one.</summary>
/// <param name="Soft">Above it the plan carries a warning.</param>
/// <param name="Hard">Above it there is no plan, and readiness is hold.</param>
/// <typeparam name="T">What is bounded.</typeparam>
public sealed record Limit<T>(T? Soft = null, T? Hard = null)
    where T : struct, IComparable<T>
{
    internal static Limit<T> None { get; } = new();
}
