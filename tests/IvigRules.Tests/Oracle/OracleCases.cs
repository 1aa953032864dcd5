namespace IvigRules.Tests.Oracle;

/// <summary>The cases that both evaluators are asked about.</summary>
internal static class OracleCases
{
    public static readonly string[] Indications =
    [
        "acute-ms-relapse",
        "ms-relapse-prevention",
        "acute-nmo-relapse",
        "nmo-relapse-prevention",
        "natalizumab-pml-iris",
    ];

    public static readonly string[] Outcomes =
    [
        "responded",
        "failed",
        "not-tolerated",
        "contraindicated",
        "unavailable",
        "declined",
        "ongoing",
    ];

    // Both groups replaced, as a site may. Three members, one of them with two leaves.
    public static OraclePolicy ReducedPolicy { get; } = new()
    {
        DiseaseModifyingTherapies = new(
            "disease-modifying-therapies",
            OracleGroup.Of("interferon-beta", "interferon-beta-1a", "interferon-beta-1b"),
            OracleGroup.Of("glatiramer"),
            OracleGroup.Of("natalizumab")),
        NmoFirstLine = new(
            "nmo-first-line",
            OracleGroup.Of("complement-inhibitors", "eculizumab", "ravulizumab"),
            OracleGroup.Of("rituximab"),
            OracleGroup.Of("azathioprine")),
    };

    /// <summary>Every combination of the facts that matter to one indication; the two preventions under <see cref="ReducedPolicy"/>.</summary>
    public static IEnumerable<OracleCase> Exhaustive(string indication) => indication switch
    {
        "acute-ms-relapse" => OracleAcuteSpace.Cases("multiple-sclerosis"),
        "acute-nmo-relapse" => OracleAcuteSpace.Cases("neuromyelitis-optica"),
        "ms-relapse-prevention" => OraclePreventionSpace.MultipleSclerosis(),
        "nmo-relapse-prevention" => OraclePreventionSpace.NeuromyelitisOptica(),
        "natalizumab-pml-iris" => OracleIrisSpace.Cases(),
        _ => throw new ArgumentOutOfRangeException(nameof(indication), indication, "No such indication."),
    };

    /// <summary>A whole case that touches everything; the same for the same state of the generator.</summary>
    public static OracleCase Random(Random rng) => Random(rng, new OraclePolicy());

    public static OracleCase Random(Random rng, OraclePolicy policy) => new OracleRandomCase(rng, policy).Build();
}
