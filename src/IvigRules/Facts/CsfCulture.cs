namespace IvigRules.Facts;

/// <summary>The result of a cerebrospinal fluid culture.</summary>
public enum CsfCulture
{
    /// <summary>No organism grew.</summary>
    Negative = 1,

    /// <summary>An organism grew: the meningitis is not aseptic.</summary>
    Positive,

    /// <summary>Not known yet.</summary>
    Pending,
}
