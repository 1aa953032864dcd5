namespace IvigRules.Dosing;

/// <summary>Which weight a dose is worked out for.</summary>
public enum DoseWeightBasis
{
    /// <summary>The body weight on record.</summary>
    Actual,

    /// <summary>Devine's ideal body weight: male 50 kg, female 45.5 kg, and 2.3 kg for each inch over 60.</summary>
    Ideal,

    /// <summary>Ideal body weight and 0.4 of what the actual weight has over it.</summary>
    Adjusted,
}
