using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using IvigRules.Dosing;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Orders;
using IvigRules.Policy;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>Names what a result rests on: a version for people, a hash over rules, regimens, what is said before and after an infusion, settings and the site's rules for auditors.</summary>
internal static class KnowledgeHash
{
    /// <summary>The version of the knowledge; changes whenever a rule, regimen or default changes.</summary>
    internal const string Version = "2026.1";

    /// <summary>When that version was released; absent while it is not.</summary>
    internal static DateOnly? ReleasedOn => null;

    internal static KnowledgeVersion Of(ImmutableArray<RuleSet> sets, IvigPolicy policy, SiteRules? site = null)
    {
        var text = new StringBuilder();
        foreach (var set in sets)
        {
            text.Append(set.Indication.ContractName()).Append('\n');
            foreach (var rule in set.Rules)
                Append(text, rule);
        }

        foreach (var statement in Statement.All)
        {
            text.Append(statement.Id).Append('|').Append(statement.Text);
            Append(text, statement.Evidence);
            text.Append('\n');
        }

        text.AppendJoin('|', PreTreatment.UsualPremedication).Append('|').AppendJoin('|', PreTreatment.Counselling).Append('\n');
        foreach (var (setting, value) in policy.Settings())
            text.Append(setting).Append('=').Append(value).Append('\n');
        foreach (var rule in site?.Rules ?? [])
        {
            text.Append(rule.Effect.ContractName()).Append('|').AppendJoin(',', rule.Indications.Distinct().Order().Select(indication => indication.ContractName())).Append('|');
            Append(text, SiteRules.AsContraindication(rule));
        }

        var version = site is null ? Version : $"{Version}+{site.Set.Version}";
        text.Append(site?.Set.Version);
        return new(version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    private static void Append(StringBuilder text, Rule rule)
    {
        text.Append(rule.Id).Append('|').Append(rule.Kind.ContractName()).Append('|').Append(rule.Strength).Append('|').Append(rule.Statement).Append('|');
        Append(text, rule.When);
        Append(text, rule.Evidence);
        if (rule.Regimen is { } regimen)
        {
            text.Append('|').Append(regimen.Statement).Append('|').Append(regimen.Basis.ContractName()).Append('|').Append(regimen.Low).Append('|').Append(regimen.High)
                .Append('|').Append(regimen.Infusions is { } infusions ? Invariant.Digits(infusions) : "").Append('|').Append(Invariant.Digits(regimen.IntervalDays));
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, ImmutableArray<Citation> evidence)
    {
        foreach (var citation in evidence)
            text.Append('|').Append(citation).Append('|').Append(citation.Reference);
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
