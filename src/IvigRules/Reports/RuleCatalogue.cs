using System.Collections.Immutable;
using System.Text;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Orders;
using IvigRules.Quantities;
using IvigRules.Text;

namespace IvigRules.Reports;

/// <summary>The rule catalogue for people: what docs/rules.md holds.</summary>
public static class RuleCatalogue
{
    /// <summary>Every rule of the library with its criteria, regimen and sources, and the bibliography, as Markdown.</summary>
    public static string Markdown() => Write(KnowledgeHash.Version, "Generated from the rule sets by `rules --format markdown`; a test compares the two. ", site: null);

    /// <summary>The same, with the site's own rules and what they cite.</summary>
    /// <param name="assessor">The assessor that has the site's rules.</param>
    public static string Markdown(IvigAssessor assessor)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        return Write(assessor.Knowledge.Version, "", assessor.Rules.Site);
    }

    private static string Write(string version, string origin, SiteRules? site)
    {
        var text = new StringBuilder();
        text.Append("# Rules, knowledge ").Append(version).Append("\n\n")
            .Append(origin)
            .Append("Decision support for clinicians, from one clinical FAQ and its references. Not an order.\n");
        foreach (var set in RuleSets.All)
        {
            text.Append("\n## ").Append(set.Indication.Title()).Append(" (`").Append(set.Indication.ContractName()).Append("`)\n");
            foreach (var rule in set.Rules)
                Append(text, rule);
        }

        Append(text, "Before the infusion: checks", PreTreatment.Checks);
        text.Append("\n### Premedication\n\nUsually ")
            .AppendJoin(", ", PreTreatment.UsualPremedication.Select(drug => Phrases.Premedication(new(drug.Drug, Dose.FromMilligrams(drug.Low), Dose.FromMilligrams(drug.High)))))
            .Append("; without the amounts unless the patient is known to be an adult, and without what was not tolerated.\n\n");
        Append(text, [PreTreatment.PremedicationEvidence]);
        text.Append("\n### Counselling\n\n").AppendJoin("; ", PreTreatment.Counselling).Append(".\n\n");
        Append(text, PreTreatment.CounsellingEvidence);
        Append(text, "Precautions: they warn, and change no verdict", Precautions.Sentences);
        Append(text, "After an infusion: adverse reactions", AdverseReactions.Sentences);
        if (site is not null)
        {
            text.Append("\n## The site's own rules (`").Append(site.Set.Version).Append("`)\n");
            foreach (var rule in site.Rules)
                Append(text, rule);
        }

        text.Append("\n## Evidence\n\n");
        foreach (var reference in References.All)
            Append(text, reference, reference.IsBeyondSource ? " (beyond the source)" : "");
        foreach (var reference in site?.References ?? [])
            Append(text, reference, " (cited by the site)");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, ImmutableArray<Statement> statements)
    {
        text.Append("\n## ").Append(title).Append('\n');
        foreach (var statement in statements)
        {
            text.Append("\n### ").Append(statement.Id).Append("\n\n").Append(MarkdownWriter.Escape(statement.Text)).Append(".\n\n");
            Append(text, statement.Evidence);
        }
    }

    private static void Append(StringBuilder text, Reference reference, string standing)
    {
        text.Append("- **").Append(reference.Id).Append("**");
        if (reference.Number is { } number)
            text.Append(" (reference ").Append(Invariant.Digits(number)).Append(')');
        text.Append(standing)
            .Append(": ").Append(MarkdownWriter.Escape(reference.ToString())).Append(" Last checked ").Append(Invariant.Format(reference.LastChecked)).Append('.');
        if (reference.Discrepancy is { } discrepancy)
            text.Append(" *Noted:* ").Append(MarkdownWriter.Escape(discrepancy));
        text.Append('\n');
    }

    private static void Append(StringBuilder text, SiteRule rule)
    {
        text.Append("\n### ").Append(rule.Id).Append("\n\n").Append(MarkdownWriter.Escape(rule.Statement)).Append("\n\n")
            .Append("- effect: ").Append(rule.Effect.Display()).Append("; for ").AppendJoin(", ", rule.Indications.Distinct().Order().Select(indication => indication.Title())).Append('\n')
            .Append("- holds when:\n");
        Append(text, rule.When, "  ");
        Append(text, rule.Evidence);
    }

    private static void Append(StringBuilder text, Rule rule)
    {
        text.Append("\n### ").Append(rule.Id).Append("\n\n").Append(rule.Statement).Append("\n\n")
            .Append("- kind: ").Append(rule.Kind.Display()).Append("; strength: ").Append(rule.Strength).Append('\n')
            .Append("- holds when:\n");
        Append(text, rule.When, "  ");
        if (rule.Regimen is { } regimen)
        {
            text.Append("- regimen (").Append(regimen.Basis.Display()).Append("): ").Append(regimen.Statement)
                .Append("; ").Append(string.Join(" or ", regimen.Settings)).Append('\n');
        }
        else if (rule.Kind == RuleKind.Indication)
        {
            text.Append("- regimen: the source states none\n");
        }

        Append(text, rule.Evidence);
    }

    private static void Append(StringBuilder text, ImmutableArray<Citation> evidence)
    {
        foreach (var citation in evidence)
            text.Append("- source: ").Append(MarkdownWriter.Escape(citation.ToString())).Append('\n');
    }

    private static void Append(StringBuilder text, Criterion criterion, string indent)
    {
        text.Append(indent).Append("- ").Append(MarkdownWriter.Escape(criterion.Statement)).Append('\n');
        foreach (var part in criterion.Parts)
            Append(text, part, indent + "  ");
    }
}
