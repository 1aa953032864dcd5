namespace IvigRules.Criteria;

/// <summary>Whether a result lies below a threshold: a comparator or an unknown unit may leave it open.</summary>
internal enum AgainstThreshold
{
    NotBelow,
    Open,
    Below,
}
