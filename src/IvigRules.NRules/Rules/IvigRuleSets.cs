using NRules.RuleModel;
using Definitions = NRules.RuleModel.RuleSet;

namespace IvigRules.NRules;

/// <summary>The core's rule sets as NRules rule sets. Every one needs <see cref="Safety"/>, which holds CI-01, the chart and the verdict.</summary>
internal static class IvigRuleSets
{
    internal const string Safety = "IVIG.Safety";

    internal static IEnumerable<IRuleSet> Build(IvigPolicy policy)
    {
        var assessor = new IvigAssessor(policy);
        var rules = assessor.Rules;
        var sets = new[] { Safety, "IVIG.Relapse", "IVIG.Prevention", "IVIG.NMO", "IVIG.IRIS" }
            .ToDictionary(name => name, name => new Definitions(name), StringComparer.Ordinal);
        sets[Safety].Add([SevereAllergyRule.Build(), ChartRule.Build(assessor), VerdictRule.Build(rules)]);

        foreach (var rule in RuleSets.All.SelectMany(set => set.Rules).Where(rule => rule.Kind.IsOfTheVerdict()).Distinct())
        {
            // A rule that several indications share, as CI-01, is one NRules rule.
            var indications = RuleSets.All.Where(set => set.Rules.Contains(rule)).Select(set => set.Indication).ToList();
            var name = rule.Kind == RuleKind.Contraindication ? Safety : NameFor(indications[0]);
            sets[name].Add([FindingRule.Build(rule, rules, indications)]);
        }

        return sets.Values;
    }

    private static string NameFor(Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse or Indication.AcuteNmoRelapse => "IVIG.Relapse",
        Indication.MsRelapsePrevention => "IVIG.Prevention",
        Indication.NmoRelapsePrevention => "IVIG.NMO",
        Indication.NatalizumabPmlIris => "IVIG.IRIS",
        _ => throw new ArgumentOutOfRangeException(nameof(indication)),
    };
}
