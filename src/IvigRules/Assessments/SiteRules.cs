using IvigRules.Knowledge;

namespace IvigRules.Assessments;

/// <summary>The rules of a site, added to the library's rule sets after the library's rules and ordered by identifier.</summary>
internal sealed class SiteRules
{
    internal SiteRules(SiteRuleSet set)
    {
        Set = set;
        Rules = [.. set.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        Sets =
        [
            .. RuleSets.All.Select(ours => new RuleSet
            {
                Indication = ours.Indication,
                Rules = [.. ours.Rules, .. Rules.Where(rule => rule.Indications.Contains(ours.Indication))],
            }),
        ];
        References =
        [
            .. Rules.SelectMany(rule => rule.Evidence).Select(citation => citation.Reference)
                .Where(reference => !Evidence.References.All.Contains(reference))
                .Distinct().OrderBy(reference => reference.Id, StringComparer.Ordinal),
        ];
    }

    internal SiteRuleSet Set { get; }

    internal ImmutableArray<Rule> Rules { get; }

    /// <summary>The library's rule sets, each followed by the site's rules that apply.</summary>
    internal ImmutableArray<RuleSet> Sets { get; }

    /// <summary>The references that the site's rules cite beyond the library's bibliography.</summary>
    internal ImmutableArray<Reference> References { get; }

    internal ImmutableArray<string> RulesThatAsk(Criterion leaf) =>
        [.. Rules.Where(rule => rule.When.Leaves().Contains(leaf)).Select(rule => rule.Id)];
}
