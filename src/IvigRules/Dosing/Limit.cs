namespace IvigRules.Dosing;

/// <summary>
/// A soft limit and a hard limit. Either may be absent; the hard one is never below the soft one. The default is no limit.
/// </summary>
/// <param name="Soft">Above it the plan carries a warning.</param>
/// <param name="Hard">Above it there is no plan, and readiness is hold.</param>
/// <typeparam name="T">The quantity that is limited.</typeparam>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct Limit<T>(T? Soft = null, T? Hard = null)
    where T : struct, IComparable<T>
{
    /// <summary>Whether nothing is limited.</summary>
    internal bool IsNone => Soft is null && Hard is null;
}
