namespace IvigRules;

/// <summary>The sex that dose-weight formulas and the reading of pregnancy go by. Never defaulted: absent means not recorded.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male,
}

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

/// <summary>The ABO blood group. Beyond the source: read only for the haemolysis precaution.</summary>
public enum BloodGroup
{
    /// <summary>Group A.</summary>
    A = 1,

    /// <summary>Group B.</summary>
    B,

    /// <summary>Group AB.</summary>
    Ab,

    /// <summary>Group O.</summary>
    O,
}

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

/// <summary>The course of multiple sclerosis. Absent means not recorded.</summary>
public enum MsCourse
{
    /// <summary>Relapsing-remitting (ICD-10-CM G35.A, SNOMED CT 426373005).</summary>
    RelapsingRemitting = 1,

    /// <summary>Secondary progressive (ICD-10-CM G35.C, SNOMED CT 425500002).</summary>
    SecondaryProgressive,

    /// <summary>Primary progressive (ICD-10-CM G35.B, SNOMED CT 428700003).</summary>
    PrimaryProgressive,
}

/// <summary>The diseases whose relapses the rules read.</summary>
public enum Disease
{
    /// <summary>Multiple sclerosis.</summary>
    MultipleSclerosis = 1,

    /// <summary>Neuromyelitis optica.</summary>
    NeuromyelitisOptica,
}

/// <summary>How a therapy went, or why it was not given.</summary>
public enum TherapyOutcome
{
    /// <summary>The disease responded.</summary>
    Responded = 1,

    /// <summary>The disease did not respond.</summary>
    Failed,

    /// <summary>The patient did not tolerate it.</summary>
    NotTolerated,

    /// <summary>It was not given because it is contraindicated.</summary>
    Contraindicated,

    /// <summary>It was not given because it is unavailable or impractical.</summary>
    Unavailable,

    /// <summary>The patient declined it. The source does not say what follows, so a clinician must judge.</summary>
    Declined,

    /// <summary>It is being given.</summary>
    Ongoing,
}

/// <summary>How a laboratory value relates to the true one, for results such as <c>&lt;7 mg/dL</c>.</summary>
public enum Comparator
{
    /// <summary>The true value is below the number.</summary>
    LessThan = 1,

    /// <summary>The true value is the number or below.</summary>
    LessThanOrEqual,

    /// <summary>The true value is above the number.</summary>
    GreaterThan,

    /// <summary>The true value is the number or above.</summary>
    GreaterThanOrEqual,
}

/// <summary>Risk factors for the thrombosis and renal precautions. Beyond the source: from the class labelling of IVIG products.</summary>
public enum RiskFactorKind
{
    /// <summary>Prolonged immobilization (thrombosis).</summary>
    ProlongedImmobilization = 1,

    /// <summary>A hypercoagulable condition (thrombosis).</summary>
    HypercoagulableCondition,

    /// <summary>A history of venous or arterial thrombosis (thrombosis).</summary>
    HistoryOfThrombosis,

    /// <summary>Use of estrogens (thrombosis).</summary>
    EstrogenUse,

    /// <summary>An indwelling central venous catheter (thrombosis).</summary>
    IndwellingCentralVenousCatheter,

    /// <summary>Hyperviscosity (thrombosis).</summary>
    Hyperviscosity,

    /// <summary>Cardiovascular risk factors (thrombosis).</summary>
    CardiovascularRiskFactors,

    /// <summary>Any degree of renal insufficiency (renal failure).</summary>
    RenalInsufficiency,

    /// <summary>Diabetes mellitus (renal failure).</summary>
    DiabetesMellitus,

    /// <summary>Volume depletion (renal failure).</summary>
    VolumeDepletion,

    /// <summary>Sepsis (renal failure).</summary>
    Sepsis,

    /// <summary>Paraproteinemia (renal failure).</summary>
    Paraproteinemia,

    /// <summary>Nephrotoxic drugs (renal failure).</summary>
    NephrotoxicDrugs,
}

/// <summary>The result of a cerebrospinal fluid culture.</summary>
public enum CsfCulture
{
    /// <summary>No organism grew.</summary>
    Negative = 1,

    /// <summary>An organism grew: the meningitis is not aseptic.</summary>
    Positive,

    /// <summary>Not known yet.</summary>
    Pending,
}
