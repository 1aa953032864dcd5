namespace IvigRules.Tests.Oracle;

/// <summary>The policy values that verdicts, checks, precautions and reactions depend on, with their defaults.</summary>
internal sealed record OraclePolicy
{
    public int RelapseWindowDays { get; init; } = 90;

    public decimal IgaThresholdGramsPerLitre { get; init; } = 0.07m;

    public int WeightRecencyDays { get; init; } = 30;

    public decimal PlausibleWeightLowKilograms { get; init; } = 10m;

    public decimal PlausibleWeightHighKilograms { get; init; } = 350m;

    public int ThrombosisAge { get; init; } = 65;

    public int RenalAge { get; init; } = 65;

    public decimal EgfrThreshold { get; init; } = 60m;

    public decimal HaemolysisGramsPerKilogram { get; init; } = 2m;

    public decimal LowGradeFeverBoundCelsius { get; init; } = 38.3m;

    public OracleGroup DiseaseModifyingTherapies { get; init; } = new(
        "disease-modifying-therapies",
        OracleGroup.Of("interferon-beta", "interferon-beta-1a", "interferon-beta-1b", "peginterferon-beta-1a"),
        OracleGroup.Of("glatiramer"),
        OracleGroup.Of("teriflunomide"),
        OracleGroup.Of("fumarates", "dimethyl-fumarate", "diroximel-fumarate", "monomethyl-fumarate"),
        OracleGroup.Of("s1p-modulators", "fingolimod", "siponimod", "ozanimod", "ponesimod"),
        OracleGroup.Of("cladribine"),
        OracleGroup.Of("anti-cd20", "ocrelizumab", "ofatumumab", "ublituximab", "rituximab"),
        OracleGroup.Of("natalizumab"),
        OracleGroup.Of("alemtuzumab"),
        OracleGroup.Of("mitoxantrone"));

    public OracleGroup NmoFirstLine { get; init; } = OracleGroup.Of(
        "nmo-first-line",
        "rituximab",
        "azathioprine",
        "mycophenolate-mofetil",
        "eculizumab",
        "ravulizumab",
        "inebilizumab",
        "satralizumab");
}
