using System.Collections.Immutable;

namespace IvigRules.Assessments;

/// <summary>How a check before the infusion came out.</summary>
public enum CheckStatus
{
    /// <summary>Done, and as it should be.</summary>
    Passed,

    /// <summary>To be done or settled before the infusion.</summary>
    Outstanding,

    /// <summary>Done, and not as it should be: hold.</summary>
    Failed,
}
