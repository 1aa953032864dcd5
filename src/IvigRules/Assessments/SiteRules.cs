using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Knowledge;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>The rules of a site made ready, in the order of their identifiers: those that withhold stand in the rule sets, the others beside them.</summary>
internal sealed class SiteRules
{
    private const string Strength = "site rule";

    internal SiteRules(SiteRuleSet set)
    {
        Set = set;
        Rules = [.. set.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        var withholding = Rules.Where(rule => rule.Effect == SiteEffect.Withhold).Select(rule => (Site: rule, Rule: AsContraindication(rule))).ToList();
        Sets =
        [
            .. RuleSets.All.Select(ours => new RuleSet
            {
                Indication = ours.Indication,
                Rules = [.. ours.Rules, .. withholding.Where(pair => pair.Site.Indications.Contains(ours.Indication)).Select(pair => pair.Rule)],
            }),
        ];
        References =
        [
            .. Rules.SelectMany(rule => rule.Evidence).Select(citation => citation.Reference)
                .Where(reference => !Evidence.References.All.Contains(reference)).Distinct().OrderBy(reference => reference.Id, StringComparer.Ordinal),
        ];
    }

    internal SiteRuleSet Set { get; }

    internal ImmutableArray<SiteRule> Rules { get; }

    /// <summary>The library's rule sets, each followed by the site's rules that withhold.</summary>
    internal ImmutableArray<RuleSet> Sets { get; }

    /// <summary>What the site's rules cite that is not in the library's bibliography.</summary>
    internal ImmutableArray<Reference> References { get; }

    /// <summary>The checks and precautions that go with an indication.</summary>
    internal ImmutableArray<SiteRule> AdditionsTo(Indication indication) =>
        [.. Rules.Where(rule => rule.Effect != SiteEffect.Withhold && rule.Indications.Contains(indication))];

    /// <summary>The site's rule of that identifier; none if it is one of the library's.</summary>
    internal SiteRule? RuleOf(string id) => Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    internal ImmutableArray<string> RulesThatAsk(SiteQuestion question) =>
        [.. Rules.Where(rule => CompiledRuleSet.Observations(rule.When).Any(observation => observation.Site == question)).Select(rule => rule.Id)];

    internal static Rule AsContraindication(SiteRule rule) => new()
    {
        Id = rule.Id,
        Kind = RuleKind.Contraindication,
        Strength = Strength,
        Statement = rule.Statement,
        When = rule.When,
        Evidence = rule.Evidence,
    };
}
