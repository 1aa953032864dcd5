namespace IvigRules.Facts;

/// <summary>The relation of the true laboratory value to the reported number, as in <c>&lt;7 mg/dL</c>.</summary>
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
