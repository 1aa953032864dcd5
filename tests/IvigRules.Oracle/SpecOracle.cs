using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Rules;

namespace IvigRules.Oracle;

/// <summary>
/// The clinical rules a second time, written plainly from the specification and apart from the library. Takes a case as JSON and says what
/// has to be concluded from it.
/// </summary>
public sealed class SpecOracle
{
    private SpecOracle(string policyJson)
    {
        PolicyJson = policyJson;
        Policy = OracleJson.Read<Policy>(policyJson);
    }

    /// <summary>Under the default policy.</summary>
    public static SpecOracle Default { get; } = new("{}");

    /// <summary>Under the policy of a site that replaced both groups of therapies by three members each, one with two leaves.</summary>
    public static SpecOracle Reduced { get; } = new(
        """
        {
          "diseaseModifyingTherapies": [
            { "therapy": "interferon-beta", "members": ["interferon-beta-1a", "interferon-beta-1b"] },
            "glatiramer",
            "natalizumab"
          ],
          "nmoFirstLine": [
            { "therapy": "complement-inhibitors", "members": ["eculizumab", "ravulizumab"] },
            "rituximab",
            "azathioprine"
          ]
        }
        """);

    /// <summary>The indications as they are spelled in JSON, in the order of a result.</summary>
    public static IReadOnlyList<string> Indications { get; } =
    [
        "acute-ms-relapse",
        "ms-relapse-prevention",
        "acute-nmo-relapse",
        "nmo-relapse-prevention",
        "natalizumab-pml-iris",
    ];

    /// <summary>The policy as JSON; what it leaves out stands at its default.</summary>
    public string PolicyJson { get; }

    internal Policy Policy { get; }

    /// <summary>What has to be concluded from a case.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is no case, or has a property that the oracle does not know.</exception>
    public CaseConclusions Assess(string caseJson)
    {
        Case recorded = OracleJson.Read<Case>(caseJson);
        KnownFacts facts = new(recorded);
        return new CaseConclusions(
            [.. Indication.All(facts, Policy).Select(indication => Verdicts.Conclude(indication, facts))],
            facts.Ignored,
            Reactions.Conclusions(recorded));
    }
}
