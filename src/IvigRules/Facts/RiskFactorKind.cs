namespace IvigRules.Facts;

/// <summary>Risk factors for the thrombosis and renal precautions. Beyond the source: from the class labelling of IVIG products.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum RiskFactorKind
{
    /// <summary>Prolonged immobilization (thrombosis).</summary>
    [JsonStringEnumMemberName("prolonged-immobilization")]
    ProlongedImmobilization = 1,

    /// <summary>A hypercoagulable condition (thrombosis).</summary>
    [JsonStringEnumMemberName("hypercoagulable-condition")]
    HypercoagulableCondition,

    /// <summary>A history of venous or arterial thrombosis (thrombosis).</summary>
    [JsonStringEnumMemberName("history-of-thrombosis")]
    HistoryOfThrombosis,

    /// <summary>Use of estrogens (thrombosis).</summary>
    [JsonStringEnumMemberName("estrogen-use")]
    EstrogenUse,

    /// <summary>An indwelling central venous catheter (thrombosis).</summary>
    [JsonStringEnumMemberName("indwelling-central-venous-catheter")]
    IndwellingCentralVenousCatheter,

    /// <summary>Hyperviscosity (thrombosis).</summary>
    [JsonStringEnumMemberName("hyperviscosity")]
    Hyperviscosity,

    /// <summary>Cardiovascular risk factors (thrombosis).</summary>
    [JsonStringEnumMemberName("cardiovascular-risk-factors")]
    CardiovascularRiskFactors,

    /// <summary>Any degree of renal insufficiency (renal failure).</summary>
    [JsonStringEnumMemberName("renal-insufficiency")]
    RenalInsufficiency,

    /// <summary>Diabetes mellitus (renal failure).</summary>
    [JsonStringEnumMemberName("diabetes-mellitus")]
    DiabetesMellitus,

    /// <summary>Volume depletion (renal failure).</summary>
    [JsonStringEnumMemberName("volume-depletion")]
    VolumeDepletion,

    /// <summary>Sepsis (renal failure).</summary>
    [JsonStringEnumMemberName("sepsis")]
    Sepsis,

    /// <summary>Paraproteinemia (renal failure).</summary>
    [JsonStringEnumMemberName("paraproteinemia")]
    Paraproteinemia,

    /// <summary>Nephrotoxic drugs (renal failure).</summary>
    [JsonStringEnumMemberName("nephrotoxic-drugs")]
    NephrotoxicDrugs,
}
