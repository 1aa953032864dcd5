using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>
/// Names what a result rests on: a version for people, and for auditors a hash over the JSON of rules, regimens, premedication, counselling,
/// settings and the site's rules.
/// </summary>
internal static class KnowledgeHash
{
    internal static KnowledgeVersion Of(
        ImmutableArray<RuleSet> sets, ImmutableArray<UsualPremedication> premedication, IvigPolicy policy, SiteRules? site = null)
    {
        var version = site is null ? KnowledgeVersion.Current : $"{KnowledgeVersion.Current}+{site.Set.Version}";
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, JsonOutput.Options(indented: false)))
        {
            writer.WriteStartObject();
            writer.WriteString("version", version);
            WriteList(writer, "ruleSets", sets, WriteRuleSet);
            WriteList(writer, "adverseReactions", AdverseReactions.All, WriteRule);
            WriteList(writer, "premedication", premedication, WritePremedication);
            WriteList(writer, "counselling", Counselling.Points, (to, point) => to.WriteStringValue(point));
            writer.WritePropertyName("policy");
            writer.WriteRawValue(PolicyDifferences.Comparable(policy), skipInputValidation: true);
            if (policy.PmlIrisRegimen is { } regimen)
                WriteRegimen(writer, regimen);
            WriteList(writer, "siteRules", site?.Rules ?? [], WriteRule);
            writer.WriteEndObject();
        }

        return new(version, Convert.ToHexStringLower(SHA256.HashData(json.WrittenSpan)));
    }

    private static void WriteRuleSet(Utf8JsonWriter writer, RuleSet set)
    {
        writer.WriteStartObject();
        writer.WriteString("indication", set.Indication.ContractName());
        WriteList(writer, "rules", set.Rules, WriteRule);
        if (Regimens.For(set.Indication) is { } regimen)
            WriteRegimen(writer, regimen);
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("kind", rule.Kind.ContractName());
        writer.WriteString("strength", rule.Strength);
        writer.WriteString("statement", rule.Statement);
        WriteList(writer, "indications", [.. rule.Indications.Distinct().Order()], (to, indication) => to.WriteStringValue(indication.ContractName()));
        WriteList(writer, "when", [rule.When], WriteCriterion);
        WriteList(writer, "evidence", rule.Evidence, WriteCitation);
        writer.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter writer, Criterion criterion)
    {
        writer.WriteStartObject();
        writer.WriteString("statement", criterion.Statement);
        WriteList(writer, "of", criterion.Parts, WriteCriterion);
        writer.WriteEndObject();
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
        WriteList(writer, "settings", regimen.Settings, (to, setting) => to.WriteStringValue(setting));
        WriteList(writer, "evidence", regimen.Evidence, WriteCitation);
        writer.WriteEndObject();
    }

    private static void WritePremedication(Utf8JsonWriter writer, UsualPremedication drug)
    {
        writer.WriteStartObject();
        writer.WriteString("drug", drug.Drug.Id);
        writer.WriteNumber("low", Invariant.Normalized(drug.Low.Milligrams));
        writer.WriteNumber("high", Invariant.Normalized(drug.High.Milligrams));
        writer.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter writer, Citation citation)
    {
        writer.WriteStartObject();
        writer.WriteString("id", citation.Reference.Id);
        writer.WriteString("point", citation.Point);
        writer.WriteString("reference", citation.Reference.ToString());
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }
}
