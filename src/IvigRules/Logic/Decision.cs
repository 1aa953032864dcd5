namespace IvigRules.Logic;

/// <summary>The decision: the verdict and the readiness that follow from the truths of the rules.</summary>
internal static class Decision
{
    /// <summary>The verdict from any indication and any contraindication (each the Kleene "any" over its rules).</summary>
    internal static Verdict Combine(Truth indication, Truth contraindication) => (contraindication, indication) switch
    {
        (Truth.Met, _) => Verdict.Contraindicated,
        (_, Truth.NotMet) => Verdict.NotIndicated,
        (Truth.NotMet, Truth.Met) => Verdict.Consider,
        _ => Verdict.Indeterminate,
    };

    /// <summary>Whether the verdict rests on a rule of this kind and truth.</summary>
    internal static bool Determines(Verdict verdict, RuleKind kind, Truth truth) => (verdict, kind, truth) switch
    {
        (Verdict.Contraindicated, RuleKind.Contraindication, Truth.Met) => true,
        (Verdict.Consider, RuleKind.Indication, Truth.Met) => true,
        (Verdict.Indeterminate, RuleKind.Indication, Truth.Met or Truth.Unknown) => true,
        (Verdict.Indeterminate, RuleKind.Contraindication, Truth.Unknown) => true,
        (Verdict.NotIndicated, RuleKind.Indication, _) => true,
        _ => false,
    };

    /// <summary>The readiness from all checks (the Kleene "all" over them). Only with a Consider verdict.</summary>
    internal static Readiness Combine(Truth checks) => checks switch
    {
        Truth.Met => Readiness.ChecksPassed,
        Truth.Unknown => Readiness.ChecksOutstanding,
        Truth.NotMet => Readiness.Hold,
        _ => throw new ArgumentOutOfRangeException(nameof(checks)),
    };
}
