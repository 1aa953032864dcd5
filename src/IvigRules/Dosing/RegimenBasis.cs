namespace IvigRules.Dosing;

/// <summary>The origin of a regimen.</summary>
public enum RegimenBasis
{
    /// <summary>The source states it for this indication.</summary>
    Stated,

    /// <summary>The source states it in general, and it is carried over to this indication.</summary>
    Extrapolated,

    /// <summary>The site's policy gives it.</summary>
    SitePolicy,
}
