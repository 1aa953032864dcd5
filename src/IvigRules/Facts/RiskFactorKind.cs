namespace IvigRules.Facts;

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
