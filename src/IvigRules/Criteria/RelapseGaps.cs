namespace IvigRules.Criteria;

/// <summary>The facts on relapses that are not recorded and leave open whether one is active.</summary>
[Flags]
internal enum RelapseGaps
{
    /// <summary>Nothing is missing.</summary>
    None = 0,

    /// <summary>Whether and when the relapse that counts ended.</summary>
    End = 1,

    /// <summary>When a relapse began, which may be the one that counts.</summary>
    Onset = 2,

    /// <summary>Other relapses: the list is not known to be whole.</summary>
    Others = 4,
}
