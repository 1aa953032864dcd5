namespace IvigRules.Facts;

/// <summary>How a laboratory value relates to the true one, for results such as <c>&lt;7 mg/dL</c>.</summary>
public enum Comparator
{
    /// <summary>The true value is below the number.</summary>
    LessThan = 1,

    /// <summary>The true value is the number or below.</summary>
    LessThanOrEqual,

    /// <summary>The true value is above the number.</summary>
    GreaterThan,

    /// <summary>The true value is the number or above.</summary>
    GreaterThanOrEqual,
}
