using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Json;
using IvigRules.Knowledge;

namespace IvigRules.Reports;

internal static class CatalogueWriter
{
    internal static void Write(Utf8JsonWriter writer, KnowledgeVersion knowledge, SiteRules? site)
    {
        writer.WriteStartObject();
        ResultWriter.WriteKnowledge(writer, knowledge);
        writer.WriteList("ruleSets", RuleSets.All, WriteRuleSet);
        writer.WriteList("checks", Checks.All, WriteStatement);
        writer.WriteList("precautions", Precautions.All, WriteStatement);
        writer.WriteList("adverseReactions", AdverseReactions.All, WriteStatement);
        if (site is not null)
            writer.WriteList("siteRules", site.Rules, WriteSiteRule);
        BibliographyWriter.Write(writer, site?.References ?? []);
        writer.WriteEndObject();
    }

    private static void WriteRuleSet(Utf8JsonWriter writer, RuleSet set)
    {
        writer.WriteString("indication", set.Indication.ContractName());
        writer.WriteList("sourceAttributes", SourceAttributes.Of(set), (to, attribute) =>
        {
            to.WriteString("attribute", attribute.Attribute);
            to.WriteString("answer", attribute.Answer);
            WriteOptional(to, "references", attribute.References);
            WriteOptional(to, "facts", attribute.Facts);
            WriteOptional(to, "by", attribute.By);
        });
        writer.WriteList("rules", set.Rules.RemoveAll(rule => !rule.Kind.IsOfTheVerdict()), (to, rule) =>
        {
            to.WriteString("id", rule.Id);
            to.WriteString("kind", rule.Kind.ContractName());
            to.WriteString("strength", rule.Strength);
            to.WriteString("statement", rule.Statement);
            WriteWhen(to, rule);
            if (rule.Kind == RuleKind.Indication && Regimens.For(set.Indication) is { } regimen)
                WriteRegimen(to, regimen);
            WriteEvidence(to, rule.Evidence);
        });
    }

    private static void WriteStatement(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteString("id", rule.Id);
        writer.WriteString("says", rule.Statement);
        WriteEvidence(writer, rule.Evidence);
    }

    private static void WriteSiteRule(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteString("id", rule.Id);
        writer.WriteString("kind", rule.Kind.ContractName());
        writer.WriteString("statement", rule.Statement);
        writer.WriteStrings("indications", [.. rule.Indications.Distinct().Order().Select(indication => indication.ContractName())]);
        WriteWhen(writer, rule);
        WriteEvidence(writer, rule.Evidence);
    }

    private static void WriteWhen(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject("when");
        WriteCriterion(writer, rule.When);
        writer.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter writer, Criterion criterion)
    {
        writer.WriteString("says", criterion.Statement);
        if (!criterion.Parts.IsEmpty)
            writer.WriteList("of", criterion.Parts, WriteCriterion);
    }

    private static void WriteRegimen(Utf8JsonWriter writer, Dosing.Regimen regimen)
    {
        writer.WriteStartObject("regimen");
        writer.WriteString("says", regimen.Statement);
        writer.WriteString("basis", regimen.Basis.ContractName());
        writer.WriteStartObject("perInfusion");
        writer.WriteQuantity("low", regimen.Low.GramsPerKilogram, "g/kg");
        writer.WriteQuantity("high", regimen.High.GramsPerKilogram, "g/kg");
        writer.WriteEndObject();
        if (regimen.Infusions is { } infusions)
            writer.WriteNumber("infusions", infusions);
        writer.WriteNumber("intervalDays", regimen.IntervalDays);
        writer.WriteStrings("settings", regimen.Settings);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, ImmutableArray<Citation> evidence) =>
        writer.WriteList("evidence", evidence, (to, citation) =>
        {
            to.WriteString("reference", citation.Reference.Id);
            to.WriteString("point", citation.Point);
        });

    private static void WriteOptional(Utf8JsonWriter writer, string name, ImmutableArray<string>? texts)
    {
        if (texts is { } there)
            writer.WriteStrings(name, there);
    }
}
