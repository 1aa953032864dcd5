namespace IvigRules.Facts;

/// <summary>The sex that dose-weight formulas and the reading of pregnancy go by. Never defaulted: absent means not recorded.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male,
}
