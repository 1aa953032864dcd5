using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Rules;

namespace IvigRules.Oracle;

/// <summary>
/// The clinical rules a second time, written plainly from the specification and apart from the library. Takes a case as JSON and says what
/// has to be concluded from it.
/// </summary>
public sealed class SpecOracle
{
    private SpecOracle(string policyJson, Readings readings)
    {
        PolicyJson = policyJson;
        Policy = OracleJson.Read<Policy>(policyJson);
        Readings = readings;
    }

    /// <summary>Under the default policy.</summary>
    public static SpecOracle Default { get; } = new("{}", Readings.Safe);

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
        """,
        Readings.Safe);

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

    /// <summary>How the disputed sentences of the specification are read.</summary>
    public Readings Readings { get; }

    internal Policy Policy { get; }

    /// <summary>The same policy with other readings of the disputed sentences.</summary>
    public SpecOracle With(Readings readings) => new(PolicyJson, readings);

    /// <summary>What has to be concluded from a case.</summary>
    /// <param name="caseJson">The case.</param>
    /// <param name="only">The only indication that is asked for; every one by default.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is no case, or has a property that the oracle does not know.</exception>
    public CaseConclusions Assess(string caseJson, string? only = null)
    {
        KnownFacts facts = new(OracleJson.Read<Case>(caseJson), Policy);
        return new CaseConclusions(
            [.. Indication.All(facts, Policy, Readings, only).Select(indication => Verdicts.Conclude(indication, facts, Policy, Readings))],
            facts.Ignored,
            facts.NotUnderstood,
            [.. new[] { "acetaminophen", "diphenhydramine" }.Where(drug => facts.PriorTherapies.Exists(r =>
                string.Equals(r.Therapy, drug, StringComparison.Ordinal) && r.Outcome is ("not-tolerated" or "contraindicated")))],
            Reactions.Conclusions(facts, Readings));
    }
}
