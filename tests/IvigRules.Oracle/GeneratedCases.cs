using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Generators;

namespace IvigRules.Oracle;

/// <summary>The cases that both evaluators are asked about, as JSON.</summary>
public static class GeneratedCases
{
    /// <summary>
    /// Every combination of the facts that matter to one indication. The two preventions are for <see cref="SpecOracle.Reduced"/>.
    /// </summary>
    /// <param name="indication">One of <see cref="SpecOracle.Indications"/>.</param>
    /// <param name="stride">1 for every case; a larger number for the first of every so many, best a prime.</param>
    public static IEnumerable<string> Exhaustive(string indication, int stride = 1) =>
        Space(indication).Where((_, number) => number % stride == 0).Select(OracleJson.Write);

    /// <summary>A whole case that touches everything under the default policy; the same for the same state of the generator.</summary>
    public static string Random(Random rng) => Random(rng, SpecOracle.Default);

    /// <summary>A whole case that touches everything under an oracle's policy; the same for the same state of the generator.</summary>
    public static string Random(Random rng, SpecOracle oracle)
    {
        ArgumentNullException.ThrowIfNull(rng);
        ArgumentNullException.ThrowIfNull(oracle);
        return OracleJson.Write(new RandomCase(rng, oracle.Policy).Build());
    }

    private static IEnumerable<Case> Space(string indication) => indication switch
    {
        "acute-ms-relapse" => AcuteSpace.Cases("multiple-sclerosis"),
        "acute-nmo-relapse" => AcuteSpace.Cases("neuromyelitis-optica"),
        "ms-relapse-prevention" => PreventionSpace.MultipleSclerosis(),
        "nmo-relapse-prevention" => PreventionSpace.NeuromyelitisOptica(),
        "natalizumab-pml-iris" => IrisSpace.Cases(),
        _ => throw new ArgumentOutOfRangeException(nameof(indication), indication, "No such indication."),
    };
}
