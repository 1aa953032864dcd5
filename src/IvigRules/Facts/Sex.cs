namespace IvigRules.Facts;

/// <summary>The sex, for dose-weight formulas and the criterion on pregnancy. Never defaulted: absent means not recorded.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male,
}
