using IvigRules.Criteria;
using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Policy;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>Finds rules of a site that can never decide, over every way in which all observations can turn out.</summary>
internal static class SiteRuleReach
{
    /// <summary>Met or NotMet when the criterion can only be that, whatever its observations; else Unknown.</summary>
    internal static Truth IsConstant(Criterion criterion, FactCriterion[] observations)
    {
        var gate = new CompiledCriterion(criterion, observation => Array.IndexOf(observations, observation));
        int[] numbers = [.. Enumerable.Range(0, observations.Length)];
        if (!Reachability.IsPossible(numbers, new ulong[observations.Length], tables => gate.Tabulate(tables)))
            return Truth.NotMet;
        return Reachability.IsPossible(numbers, new ulong[observations.Length], tables => ~gate.Tabulate(tables)) ? Truth.Unknown : Truth.Met;
    }

    /// <summary>Faults of sound rules that withhold: one decides if some patient would be considered without it and not with it.</summary>
    internal static IEnumerable<PolicyFault> Faults(SiteRule[] withholding)
    {
        var deciding = new HashSet<SiteRule>();
        foreach (var ours in RuleSets.All)
        {
            SiteRule[] applying = [.. withholding.Where(rule => rule.Indications.Contains(ours.Indication))];
            if (applying.Length == 0)
                continue;
            if (ours.Rules.Length + applying.Length > Subsets.MaxItems)
            {
                deciding.UnionWith(applying);
                yield return new("siteRules", $"{ours.Indication.ContractName()} would have {Invariant.Digits(ours.Rules.Length + applying.Length)} rules, more than {Invariant.Digits(Subsets.MaxItems)}");
                continue;
            }

            FactCriterion[] observations =
            [
                .. ours.Rules.Where(rule => rule.Kind != RuleKind.Advice).Select(rule => rule.When).Concat(applying.Select(rule => rule.When))
                    .SelectMany(CompiledRuleSet.Observations).Distinct(),
            ];
            if (observations.Length > Sensitivity.MaxUnknown)
            {
                deciding.UnionWith(applying);
                yield return new("siteRules", $"{ours.Indication.ContractName()} would depend on {Invariant.Digits(observations.Length)} observations, more than {Invariant.Digits(Sensitivity.MaxUnknown)}");
                continue;
            }

            deciding.UnionWith(applying.Where(rule => Decides(rule, applying, ours, observations)));
        }

        foreach (var rule in withholding.Where(rule => !deciding.Contains(rule)))
            yield return new(SiteRuleFaults.PlaceOf(rule), "it can never decide: wherever it is met, IVIG is not considered without it either");
    }

    private static bool Decides(SiteRule rule, SiteRule[] applying, RuleSet ours, FactCriterion[] observations)
    {
        int[] numbers = [.. Enumerable.Range(0, observations.Length)];
        int NumberOf(FactCriterion observation) => Array.IndexOf(observations, observation);
        var without = new CompiledRuleSet(
            new RuleSet
            {
                Indication = ours.Indication,
                Rules = [.. ours.Rules.Where(other => other.Kind != RuleKind.Advice), .. applying.Where(other => other != rule).Select(SiteRules.AsContraindication)],
            },
            NumberOf);
        var gate = new CompiledCriterion(rule.When, NumberOf);
        return Reachability.IsPossible(numbers, new ulong[observations.Length], tables => without.Tabulate(RuleTruths.Open, tables).Consider & gate.Tabulate(tables));
    }
}
