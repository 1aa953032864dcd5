namespace IvigRules.Logic;

/// <summary>Whether the infusion could go ahead as far as the checks are concerned. Only with a Consider verdict.</summary>
public enum Readiness
{
    /// <summary>The verdict is not Consider, so there is nothing to get ready for.</summary>
    NotApplicable,

    /// <summary>Every check passed. It promises no more than these checks can carry.</summary>
    ChecksPassed,

    /// <summary>A check is outstanding and none failed.</summary>
    ChecksOutstanding,

    /// <summary>A check failed: hold the infusion.</summary>
    Hold,
}
