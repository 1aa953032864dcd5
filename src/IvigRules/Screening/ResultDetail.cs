namespace IvigRules.Screening;

/// <summary>How much of each result is written.</summary>
public enum ResultDetail
{
    /// <summary>For each indication the verdict, what it rests on, what is missing, and the dose.</summary>
    Summary,

    /// <summary>Everything, with every criterion and what was observed.</summary>
    Full,
}
