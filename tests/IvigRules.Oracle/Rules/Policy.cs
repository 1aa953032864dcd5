using System.Text.Json.Serialization;

namespace IvigRules.Oracle.Rules;

/// <summary>
/// The policy values that verdicts, checks, precautions and reactions depend on. The members of the two groups can be read from JSON; the
/// rest is fixed.
/// </summary>
internal sealed class Policy
{
    internal const int RelapseWindowDays = 90;

    internal const decimal IgaThresholdGramsPerLitre = 0.07m;

    internal const int WeightRecencyDays = 30;

    internal const decimal PlausibleWeightLowKilograms = 10m;

    internal const decimal PlausibleWeightHighKilograms = 350m;

    internal const int ThrombosisAge = 65;

    internal const int RenalAge = 65;

    internal const decimal EgfrThreshold = 60m;

    internal const decimal HaemolysisGramsPerKilogram = 2m;

    internal const decimal LowGradeFeverBoundCelsius = 38.3m;

    [JsonPropertyName("diseaseModifyingTherapies")]
    public Group[] DiseaseModifyingMembers { get; init; } =
    [
        Group.Of("interferon-beta", "interferon-beta-1a", "interferon-beta-1b", "peginterferon-beta-1a"),
        Group.Of("glatiramer"),
        Group.Of("teriflunomide"),
        Group.Of("fumarates", "dimethyl-fumarate", "diroximel-fumarate", "monomethyl-fumarate"),
        Group.Of("s1p-modulators", "fingolimod", "siponimod", "ozanimod", "ponesimod"),
        Group.Of("cladribine"),
        Group.Of("anti-cd20", "ocrelizumab", "ofatumumab", "ublituximab", "rituximab"),
        Group.Of("natalizumab"),
        Group.Of("alemtuzumab"),
        Group.Of("mitoxantrone"),
    ];

    [JsonPropertyName("nmoFirstLine")]
    public Group[] NmoFirstLineMembers { get; init; } =
    [
        Group.Of("rituximab"),
        Group.Of("azathioprine"),
        Group.Of("mycophenolate-mofetil"),
        Group.Of("eculizumab"),
        Group.Of("ravulizumab"),
        Group.Of("inebilizumab"),
        Group.Of("satralizumab"),
    ];

    internal Group DiseaseModifyingTherapies => field ??= new Group("disease-modifying-therapies", DiseaseModifyingMembers);

    internal Group NmoFirstLine => field ??= new Group("nmo-first-line", NmoFirstLineMembers);

    internal TherapyTree Therapies => field ??= new TherapyTree(this);
}
