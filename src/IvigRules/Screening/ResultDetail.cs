namespace IvigRules.Screening;

/// <summary>The amount of detail in each result.</summary>
public enum ResultDetail
{
    /// <summary>For each indication the verdict, the determining rules, the missing facts, and the dose.</summary>
    Summary,

    /// <summary>Everything, with every criterion and its observation.</summary>
    Full,
}
