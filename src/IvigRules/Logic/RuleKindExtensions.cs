namespace IvigRules.Logic;

/// <summary>Words for the truth of a rule.</summary>
internal static class RuleKindExtensions
{
    /// <summary>Whether a rule of this kind takes part in the verdict or stands beside it, rather than beside the infusion.</summary>
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
