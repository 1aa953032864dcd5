using System.Security.Cryptography;
using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>
/// Names what a result rests on: a version for people, and for auditors a hash over the JSON of rules, regimens, premedication,
/// counselling,
/// settings and the site's rules.
/// </summary>
internal static class KnowledgeHash
{
    internal static KnowledgeVersion Of(
        ImmutableArray<RuleSet> sets, ImmutableArray<UsualPremedication> premedication, IvigPolicy policy, SiteRules? site = null)
    {
        var version = site is null ? KnowledgeVersion.Current : $"{KnowledgeVersion.Current}+{site.Set.Version}";
        var json = JsonOutput.ToBytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("version", version);
            writer.WriteList("ruleSets", sets, WriteRuleSet);
            writer.WriteList("adverseReactions", AdverseReactions.All, WriteRule);
            writer.WriteList("premedication", premedication, WritePremedication);
            writer.WriteStrings("counselling", Counselling.Points);
            writer.WritePropertyName("policy");
            writer.WriteRawValue(PolicyDifferences.Comparable(policy), skipInputValidation: true);
            writer.WriteList("siteRegimens", [.. EnumNames<Indication>.Values.Select(policy.Regimens.For).OfType<Regimen>()], WriteRegimen);
            writer.WriteList("siteRules", site?.Rules ?? [], WriteRule);
            writer.WriteEndObject();
        });
        return new(version, Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    private static void WriteRuleSet(Utf8JsonWriter writer, RuleSet set)
    {
        writer.WriteString("indication", set.Indication.ContractName());
        writer.WriteList("rules", set.Rules, WriteRule);
        if (Regimens.For(set.Indication) is { } regimen)
            WriteRegimen(writer, regimen);
    }

    private static void WriteRule(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteString("id", rule.Id);
        writer.WriteString("kind", rule.Kind.ContractName());
        writer.WriteString("strength", rule.Strength);
        writer.WriteString("statement", rule.Statement);
        writer.WriteStrings("indications", [.. rule.Indications.Distinct().Order().Select(indication => indication.ContractName())]);
        writer.WriteStartObject("when");
        WriteCriterion(writer, rule.When);
        writer.WriteEndObject();
        writer.WriteList("evidence", rule.Evidence, WriteCitation);
    }

    private static void WriteCriterion(Utf8JsonWriter writer, Criterion criterion)
    {
        writer.WriteString("statement", criterion.Statement);
        writer.WriteList("of", criterion.Parts, WriteCriterion);
    }

    /// <summary>With its sentence, which a host may have written, and its sources: the policy's JSON has only the values.</summary>
    private static void WriteRegimen(Utf8JsonWriter writer, Regimen regimen)
    {
        writer.WriteStartObject("regimen");
        writer.WriteString("statement", regimen.Statement);
        writer.WriteString("basis", regimen.Basis.ContractName());
        writer.WriteNumber("low", Invariant.Normalized(regimen.Low.GramsPerKilogram));
        writer.WriteNumber("high", Invariant.Normalized(regimen.High.GramsPerKilogram));
        writer.WriteNumber("infusions", regimen.Infusions ?? 0);
        writer.WriteNumber("intervalDays", regimen.IntervalDays);
        writer.WriteBoolean("continuous", regimen.IsContinuous);
        writer.WriteStrings("settings", regimen.Settings);
        writer.WriteList("evidence", regimen.Evidence, WriteCitation);
        writer.WriteEndObject();
    }

    private static void WritePremedication(Utf8JsonWriter writer, UsualPremedication drug)
    {
        writer.WriteString("drug", drug.Drug.Id);
        writer.WriteNumber("low", Invariant.Normalized(drug.Low.Milligrams));
        writer.WriteNumber("high", Invariant.Normalized(drug.High.Milligrams));
    }

    private static void WriteCitation(Utf8JsonWriter writer, Citation citation)
    {
        writer.WriteString("id", citation.Reference.Id);
        writer.WriteString("point", citation.Point);
        writer.WriteString("reference", citation.Reference.ToString());
    }
}
