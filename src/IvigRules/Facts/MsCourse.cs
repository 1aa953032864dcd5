namespace IvigRules.Facts;

/// <summary>The course of multiple sclerosis. Absent means not recorded.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum MsCourse
{
    /// <summary>Relapsing-remitting (ICD-10-CM G35.A, SNOMED CT 426373005).</summary>
    [JsonStringEnumMemberName("relapsing-remitting")]
    RelapsingRemitting = 1,

    /// <summary>Secondary progressive (ICD-10-CM G35.C, SNOMED CT 425500002).</summary>
    [JsonStringEnumMemberName("secondary-progressive")]
    SecondaryProgressive,

    /// <summary>Primary progressive (ICD-10-CM G35.B, SNOMED CT 428700003).</summary>
    [JsonStringEnumMemberName("primary-progressive")]
    PrimaryProgressive,
}
