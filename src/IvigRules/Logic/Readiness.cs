namespace IvigRules.Logic;

/// <summary>The result of the checks before the infusion. It applies only to a Consider verdict.</summary>
public enum Readiness
{
    /// <summary>The verdict is not Consider.</summary>
    NotApplicable,

    /// <summary>Every check passed. This says nothing beyond these checks.</summary>
    ChecksPassed,

    /// <summary>A check is outstanding and none failed.</summary>
    ChecksOutstanding,

    /// <summary>A check failed: hold the infusion.</summary>
    Hold,
}
