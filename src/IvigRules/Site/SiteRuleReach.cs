namespace IvigRules;

/// <summary>Finds rules of a site that can never decide, over every way in which all observations can turn out.</summary>
internal static class SiteRuleReach
{
    /// <summary>Met or NotMet when the criterion can only be that, whatever its observations; else Unknown.</summary>
    internal static Truth IsConstant(Criterion criterion, Observation[] observations)
    {
        var gate = new Gate(criterion, observation => Array.IndexOf(observations, observation));
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
                yield return new("siteRules", $"{ours.Indication.Spell()} would have {Numerals.Digits(ours.Rules.Length + applying.Length)} rules, more than {Numerals.Digits(Subsets.MaxItems)}");
                continue;
            }

            Observation[] observations =
            [
                .. ours.Rules.Where(rule => rule.Kind != RuleKind.Advice).Select(rule => rule.When).Concat(applying.Select(rule => rule.When))
                    .SelectMany(BoundRuleSet.Observations).Distinct(),
            ];
            if (observations.Length > Sensitivity.MaxUnknown)
            {
                deciding.UnionWith(applying);
                yield return new("siteRules", $"{ours.Indication.Spell()} would depend on {Numerals.Digits(observations.Length)} observations, more than {Numerals.Digits(Sensitivity.MaxUnknown)}");
                continue;
            }

            deciding.UnionWith(applying.Where(rule => Decides(rule, applying, ours, observations)));
        }

        foreach (var rule in withholding.Where(rule => !deciding.Contains(rule)))
            yield return new(SiteRuleFaults.PlaceOf(rule), "it can never decide: wherever it is met, IVIG is not considered without it either");
    }

    private static bool Decides(SiteRule rule, SiteRule[] applying, RuleSet ours, Observation[] observations)
    {
        int[] numbers = [.. Enumerable.Range(0, observations.Length)];
        int NumberOf(Observation observation) => Array.IndexOf(observations, observation);
        var without = new BoundRuleSet(
            new RuleSet
            {
                Indication = ours.Indication,
                Rules = [.. ours.Rules.Where(other => other.Kind != RuleKind.Advice), .. applying.Where(other => other != rule).Select(SiteRules.AsContraindication)],
            },
            NumberOf);
        var gate = new Gate(rule.When, NumberOf);
        return Reachability.IsPossible(numbers, new ulong[observations.Length], tables => without.Tabulate(RuleTruths.Open, tables).Consider & gate.Tabulate(tables));
    }
}
