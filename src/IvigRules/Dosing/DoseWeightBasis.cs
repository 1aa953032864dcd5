namespace IvigRules.Dosing;

/// <summary>The kind of weight that a dose is calculated for.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum DoseWeightBasis
{
    /// <summary>The body weight on record.</summary>
    [JsonStringEnumMemberName("actual")]
    Actual,

    /// <summary>Devine's ideal body weight: male 50 kg, female 45.5 kg, and 2.3 kg for each inch over 60.</summary>
    [JsonStringEnumMemberName("ideal")]
    Ideal,

    /// <summary>Ideal body weight plus 0.4 of the difference between actual and ideal weight.</summary>
    [JsonStringEnumMemberName("adjusted")]
    Adjusted,
}
