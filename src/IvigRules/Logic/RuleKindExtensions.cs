namespace IvigRules.Logic;

internal static class RuleKindExtensions
{
    /// <summary>Whether a rule of this kind is reported with the verdict, not with the treatment.</summary>
    internal static bool IsOfTheVerdict(this RuleKind kind) => kind is RuleKind.Indication or RuleKind.Contraindication or RuleKind.Advice;

    /// <summary>The status of a check in the JSON contract: passed, outstanding or failed.</summary>
    internal static string CheckStatus(this Truth truth) => truth switch
    {
        Truth.Met => "passed",
        Truth.Unknown => "outstanding",
        Truth.NotMet => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };
}
