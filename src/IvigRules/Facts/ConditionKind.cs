namespace IvigRules.Facts;

/// <summary>The diagnoses that the rules read. A closed world: one that is not recorded counts as absent.</summary>
public enum ConditionKind
{
    /// <summary>Multiple sclerosis (ICD-10-CM G35 and below, SNOMED CT 24700007).</summary>
    MultipleSclerosis = 1,

    /// <summary>Neuromyelitis optica (ICD-10-CM G36.0, SNOMED CT 25044007).</summary>
    NeuromyelitisOptica,

    /// <summary>Progressive multifocal leukoencephalopathy (ICD-10-CM A81.2, SNOMED CT 22255007).</summary>
    ProgressiveMultifocalLeukoencephalopathy,

    /// <summary>Immune reconstitution syndrome (ICD-10-CM D89.3, SNOMED CT 426202004).</summary>
    ImmuneReconstitutionSyndrome,
}
