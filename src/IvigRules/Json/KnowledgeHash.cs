using System.Security.Cryptography;
using System.Text;
using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Knowledge;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>Names what a result rests on: a version for people, a hash over rules, regimens, premedication, counselling, settings and the site's rules for auditors.</summary>
internal static class KnowledgeHash
{
    internal static KnowledgeVersion Of(ImmutableArray<RuleSet> sets, IvigPolicy policy, SiteRules? site = null)
    {
        var text = new StringBuilder();
        foreach (var set in sets)
        {
            text.Append(set.Indication.ContractName()).Append('\n');
            foreach (var rule in set.Rules)
                Append(text, rule);
            if (Regimens.For(set.Indication) is { } regimen)
                text.Append(regimen.Describe()).Append('|').Append(regimen.Basis.ContractName()).Append('\n');
        }

        foreach (var rule in AdverseReactions.All)
            Append(text, rule);
        foreach (var (drug, low, high) in UsualPremedication.All)
            text.Append(drug.Id).Append('|').Append(low).Append('|').Append(high).Append('|');
        text.AppendJoin('|', Counselling.Points).Append('\n');
        foreach (var (setting, value) in policy.Settings())
            text.Append(setting).Append('=').Append(value).Append('\n');
        foreach (var rule in site?.Rules ?? [])
        {
            text.AppendJoin(',', rule.Indications.Distinct().Order().Select(indication => indication.ContractName())).Append('|');
            Append(text, rule);
        }

        var version = site is null ? KnowledgeVersion.Current : $"{KnowledgeVersion.Current}+{site.Set.Version}";
        text.Append(site?.Set.Version);
        return new(version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    private static void Append(StringBuilder text, Rule rule)
    {
        text.Append(rule.Id).Append('|').Append(rule.Kind.ContractName()).Append('|').Append(rule.Strength).Append('|').Append(rule.Statement).Append('|');
        Append(text, rule.When);
        foreach (var citation in rule.Evidence)
            text.Append('|').Append(citation).Append('|').Append(citation.Reference);
        text.Append('\n');
    }

    private static void Append(StringBuilder text, Criterion criterion)
    {
        text.Append(criterion.Statement);
        if (criterion.Parts.IsEmpty)
            return;
        text.Append('(');
        foreach (var part in criterion.Parts)
        {
            Append(text, part);
            text.Append(';');
        }

        text.Append(')');
    }
}
