namespace IvigRules.Facts;

/// <summary>Whether the patient is pregnant or nursing. Absent means not recorded, which is not the same as not pregnant.</summary>
public enum ReproductiveStatus
{
    /// <summary>Neither pregnant nor nursing.</summary>
    NotPregnant = 1,

    /// <summary>Pregnant.</summary>
    Pregnant,

    /// <summary>Nursing (breastfeeding).</summary>
    Nursing,
}
