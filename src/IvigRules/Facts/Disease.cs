namespace IvigRules.Facts;

/// <summary>The diseases whose relapses the rules read.</summary>
public enum Disease
{
    /// <summary>Multiple sclerosis.</summary>
    MultipleSclerosis = 1,

    /// <summary>Neuromyelitis optica.</summary>
    NeuromyelitisOptica,
}
