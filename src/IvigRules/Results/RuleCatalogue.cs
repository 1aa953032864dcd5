using System.Text;

namespace IvigRules;

/// <summary>The rule catalogue for people: what docs/rules.md holds.</summary>
public static class RuleCatalogue
{
    /// <summary>Every rule with its criteria, regimen and sources, and the bibliography, as Markdown.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.Append("# Rules, knowledge ").Append(KnowledgeHash.Version).Append("\n\n")
            .Append("Generated from the rule sets by `rules --format markdown`; a test compares the two. ")
            .Append("Decision support for clinicians, from one clinical FAQ and its references. Not an order.\n");
        foreach (var set in RuleSets.All)
        {
            text.Append("\n## ").Append(set.Indication.Title()).Append(" (`").Append(set.Indication.Spell()).Append("`)\n");
            foreach (var rule in set.Rules)
                Append(text, rule);
        }

        text.Append("\n## Evidence\n\n");
        foreach (var reference in References.All)
        {
            text.Append("- **").Append(reference.Id).Append("**");
            if (reference.Number is { } number)
                text.Append(" (reference ").Append(Numerals.Digits(number)).Append(')');
            if (reference.IsBeyondSource)
                text.Append(" (beyond the source)");
            text.Append(": ").Append(MarkdownWriter.Escape(reference.ToString())).Append(" Last checked ").Append(Numerals.Show(reference.LastChecked)).Append('.');
            if (reference.Discrepancy is { } discrepancy)
                text.Append(" *Noted:* ").Append(MarkdownWriter.Escape(discrepancy));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Rule rule)
    {
        text.Append("\n### ").Append(rule.Id).Append("\n\n").Append(rule.Statement).Append("\n\n")
            .Append("- kind: ").Append(rule.Kind.Words()).Append("; strength: ").Append(rule.Strength).Append('\n')
            .Append("- holds when:\n");
        Append(text, rule.When, "  ");
        if (rule.Regimen is { } regimen)
        {
            text.Append("- regimen (").Append(regimen.Basis.Words()).Append("): ").Append(regimen.Says)
                .Append("; ").Append(string.Join(" or ", regimen.Settings)).Append('\n');
        }
        else if (rule.Kind == RuleKind.Indication)
        {
            text.Append("- regimen: the source states none\n");
        }

        foreach (var citation in rule.Evidence)
            text.Append("- source: ").Append(MarkdownWriter.Escape(citation.ToString())).Append('\n');
    }

    private static void Append(StringBuilder text, Criterion criterion, string indent)
    {
        text.Append(indent).Append("- ").Append(criterion.Says).Append('\n');
        foreach (var part in criterion.Parts)
            Append(text, part, indent + "  ");
    }
}
