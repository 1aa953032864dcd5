using System.Text;
using IvigRules.Assessments;
using IvigRules.Json;
using IvigRules.Knowledge;

namespace IvigRules.Reports;

/// <summary>The rule catalogue for people: the content of docs/rules.md.</summary>
public static class RuleCatalogue
{
    /// <summary>Every rule of the library with its criteria, regimen and sources, and the bibliography, as Markdown.</summary>
    public static string Markdown() => Write(
        KnowledgeVersion.Current, "Generated from the rule sets by `rules --format markdown`; a test compares the two. ", site: null);

    /// <summary>The same, with the site's own rules and their references.</summary>
    /// <param name="assessor">The assessor that has the site's rules.</param>
    public static string Markdown(IvigAssessor assessor)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        return Write(assessor.Knowledge.Version, "", assessor.Rules.Site);
    }

    /// <summary>The same as JSON, with the source attributes of each rule set.</summary>
    /// <param name="assessor">The assessor, with the site's rules if it has some.</param>
    public static string Json(IvigAssessor assessor)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        return JsonOutput.ToText(indented: true, writer => CatalogueWriter.Write(writer, assessor.Knowledge, assessor.Rules.Site));
    }

    private static string Write(string version, string origin, SiteRules? site)
    {
        var text = new StringBuilder();
        text.Append("# Rules, knowledge ").Append(version).Append("\n\n")
            .Append(origin)
            .Append(FullReport.Standing).Append(' ').Append(References.AboutSource).Append('\n');
        foreach (var set in RuleSets.All)
        {
            text.Append("\n## ").Append(set.Indication.Title()).Append(" (`").Append(set.Indication.ContractName()).Append("`)\n");
            foreach (var rule in set.Rules.Where(rule => rule.Kind.IsOfTheVerdict()))
                Append(text, rule, set.Indication);
        }

        Append(text, "Before the infusion: checks", Checks.All);
        text.Append("\n### Premedication\n\nUsually ")
            .AppendJoin(", ", UsualPremedication.All.Select(drug => Phrases.Premedication(new(drug.Drug, drug.Low, drug.High))))
            .Append("; without the amounts unless the patient is known to be an adult, and without what was not tolerated.\n\n");
        Append(text, UsualPremedication.Evidence);
        text.Append("\n### Counselling\n\n").AppendJoin("; ", Counselling.Points).Append(".\n\n");
        Append(text, Counselling.Evidence);
        Append(text, "Precautions: they warn, and change no verdict", Precautions.All);
        Append(text, "After an infusion: adverse reactions", AdverseReactions.All);
        if (site is not null)
        {
            text.Append("\n## The site's own rules (`").Append(site.Set.Version).Append("`)\n");
            foreach (var rule in site.Rules)
                AppendOfSite(text, rule);
        }

        text.Append("\n## Evidence\n\n").Append(References.AboutCitations).Append("\n\n");
        foreach (var reference in References.All)
            Append(text, reference, reference.IsBeyondSource ? " (beyond the source)" : "");
        foreach (var reference in site?.References ?? [])
            Append(text, reference, " (cited by the site)");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, ImmutableArray<Rule> rules)
    {
        text.Append("\n## ").Append(title).Append('\n');
        foreach (var rule in rules)
        {
            text.Append("\n### ").Append(rule.Id).Append("\n\n").Append(MarkdownRenderer.Escape(rule.Statement)).Append(".\n\n");
            Append(text, rule.Evidence);
        }
    }

    private static void Append(StringBuilder text, Reference reference, string standing)
    {
        text.Append("- **").Append(MarkdownRenderer.Escape(reference.Id)).Append("**");
        if (reference.Number is { } number)
            text.Append(" (reference ").Append(Invariant.Digits(number)).Append(')');
        text.Append(standing).Append(": ").Append(MarkdownRenderer.Escape(reference.ToString()))
            .Append(" Last checked ").Append(Invariant.Format(reference.LastChecked)).Append('.');
        if (reference.Discrepancy is { } discrepancy)
            text.Append(" *Noted:* ").Append(MarkdownRenderer.Escape(discrepancy));
        text.Append('\n');
    }

    private static void AppendOfSite(StringBuilder text, Rule rule)
    {
        text.Append("\n### ").Append(rule.Id).Append("\n\n").Append(MarkdownRenderer.EscapeLine(rule.Statement)).Append("\n\n")
            .Append("- kind: ").Append(rule.Kind.Display()).Append("; for ")
            .AppendJoin(", ", rule.Indications.Distinct().Order().Select(indication => indication.Title())).Append('\n')
            .Append("- holds when:\n");
        Append(text, rule.When, "  ");
        Append(text, rule.Evidence);
    }

    private static void Append(StringBuilder text, Rule rule, Indication indication)
    {
        text.Append("\n### ").Append(rule.Id).Append("\n\n").Append(rule.Statement).Append("\n\n")
            .Append("- kind: ").Append(rule.Kind.Display()).Append("; strength: ").Append(rule.Strength).Append('\n')
            .Append("- holds when:\n");
        Append(text, rule.When, "  ");
        if (rule.Kind == RuleKind.Indication)
        {
            text.Append(Regimens.For(indication) is { } regimen
                ? $"- regimen ({regimen.Basis.Display()}): {regimen.Statement}; {string.Join(" or ", regimen.Settings)}\n"
                : "- regimen: the source states none\n");
        }

        Append(text, rule.Evidence);
    }

    private static void Append(StringBuilder text, ImmutableArray<Citation> evidence)
    {
        foreach (var citation in evidence)
            text.Append("- source: ").Append(MarkdownRenderer.Escape(citation.ToString())).Append('\n');
    }

    private static void Append(StringBuilder text, Criterion criterion, string indent)
    {
        text.Append(indent).Append("- ").Append(MarkdownRenderer.EscapeLine(criterion.Statement)).Append('\n');
        foreach (var part in criterion.Parts)
            Append(text, part, indent + "  ");
    }
}
