namespace IvigRules.Facts;

/// <summary>The diagnoses that the rules read. A closed world: one that is not recorded counts as absent.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum ConditionKind
{
    /// <summary>Multiple sclerosis (ICD-10-CM G35 and below, SNOMED CT 24700007).</summary>
    [JsonStringEnumMemberName("multiple-sclerosis")]
    MultipleSclerosis = 1,

    /// <summary>Neuromyelitis optica (ICD-10-CM G36.0, SNOMED CT 25044007).</summary>
    [JsonStringEnumMemberName("neuromyelitis-optica")]
    NeuromyelitisOptica,

    /// <summary>Progressive multifocal leukoencephalopathy (ICD-10-CM A81.2, SNOMED CT 22255007).</summary>
    [JsonStringEnumMemberName("progressive-multifocal-leukoencephalopathy")]
    ProgressiveMultifocalLeukoencephalopathy,

    /// <summary>Immune reconstitution syndrome (ICD-10-CM D89.3, SNOMED CT 426202004).</summary>
    [JsonStringEnumMemberName("immune-reconstitution-syndrome")]
    ImmuneReconstitutionSyndrome,
}
