namespace IvigRules;

/// <summary>What the rules of one indication come to. The strongest is that the source would consider IVIG; none is an order.</summary>
public enum Verdict
{
    /// <summary>No indication holds or could hold. The default is not to give.</summary>
    NotIndicated,

    /// <summary>What is on record does not decide; the missing facts and the points for a clinician are listed.</summary>
    Indeterminate,

    /// <summary>An indication holds and no contraindication holds or could hold.</summary>
    Consider,

    /// <summary>A contraindication holds, whatever else does.</summary>
    Contraindicated,
}

/// <summary>The whole decision, on one screen.</summary>
internal static class Decision
{
    /// <summary>Any indication, any contraindication (each the Kleene "any" over its rules): what follows.</summary>
    internal static Verdict Combine(Truth indication, Truth contraindication) => (contraindication, indication) switch
    {
        (Truth.Met, _) => Verdict.Contraindicated,
        (_, Truth.NotMet) => Verdict.NotIndicated,
        (Truth.NotMet, Truth.Met) => Verdict.Consider,
        _ => Verdict.Indeterminate,
    };

    /// <summary>Whether a rule of this kind and truth is one that the verdict rests on.</summary>
    internal static bool Determines(Verdict verdict, RuleKind kind, Truth truth) => (verdict, kind, truth) switch
    {
        (Verdict.Contraindicated, RuleKind.Contraindication, Truth.Met) => true,
        (Verdict.Consider, RuleKind.Indication, Truth.Met) => true,
        (Verdict.Indeterminate, RuleKind.Indication, Truth.Met or Truth.Unknown) => true,
        (Verdict.Indeterminate, RuleKind.Contraindication, Truth.Unknown) => true,
        (Verdict.NotIndicated, RuleKind.Indication, _) => true,
        _ => false,
    };
}
