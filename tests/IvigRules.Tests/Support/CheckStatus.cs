namespace IvigRules.Tests.Support;

/// <summary>The truth of a check by the words that a clinician uses.</summary>
internal static class CheckStatus
{
    internal const Truth Passed = Truth.Met;
    internal const Truth Outstanding = Truth.Unknown;
    internal const Truth Failed = Truth.NotMet;
}
