namespace IvigRules.Logic;

/// <summary>Kleene's strong three-valued logic: "all" is the minimum, "any" the maximum and "not" the negation.</summary>
public static class Kleene
{
    /// <summary>Met when both are Met, NotMet when either is NotMet, else Unknown.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>Met when either is Met, NotMet when both are NotMet, else Unknown.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>Met for NotMet, NotMet for Met, Unknown for Unknown.</summary>
    public static Truth Not(this Truth truth) => (Truth)(-(sbyte)truth);

    internal static Truth From(bool known) => known ? Truth.Met : Truth.NotMet;
}
