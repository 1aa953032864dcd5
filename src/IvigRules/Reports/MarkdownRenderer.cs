using System.Text;
using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Writes an assessment as Markdown, in the same order as the plain text.</summary>
internal static class MarkdownRenderer
{
    internal static string Write(CaseAssessment result, Indication? only)
    {
        var text = new StringBuilder();
        text.Append("# IVIG: patient ").Append(Escape(result.PatientId)).Append(", as of ").Append(Invariant.Format(result.AsOf))
            .Append(", knowledge ").Append(result.Knowledge.Version).Append("\n\n");
        foreach (var assessment in result.Assessments)
        {
            if (only is null || assessment.Indication == only)
                text.Append(Write(assessment)).Append('\n');
        }

        foreach (var reaction in result.AdverseReactions)
        {
            var sources = Phrases.Sources(reaction.Evidence);
            text.Append("- recorded reaction: ")
                .Append(Escape($"{reaction.Id} {reaction.Status.Display()}: {reaction.Because} [{sources}]")).Append('\n');
        }

        foreach (var ignored in result.IgnoredFacts)
            text.Append("- not used: ").Append(Escape($"{ignored.Fact}: {ignored.Because}")).Append('\n');
        foreach (var note in result.Notes)
            text.Append("- note: ").Append(Escape(note)).Append('\n');
        foreach (var difference in result.PolicyDifferences)
        {
            text.Append("- policy: ")
                .Append(Escape($"{difference.Setting} is {difference.Value}, by default {difference.Default}")).Append('\n');
        }

        return text.Append("\nDecision support for clinicians, from one clinical FAQ and its references. Not an order.\n").ToString();
    }

    internal static string Write(Assessment assessment)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(assessment.Verdict.Title()).Append(" - ").Append(assessment.Indication.Title()).Append("\n\n");
        foreach (var rule in assessment.Rules)
        {
            text.Append("**").Append(rule.Rule.Id).Append(' ').Append(rule.Truth.Title()).Append("**: ")
                .Append(Escape(rule.Rule.Statement + Report.Source(assessment, rule.Rule))).Append("\n\n");
            Append(text, rule.Criterion, "");
            text.Append('\n');
        }

        foreach (var line in Report.Lines(assessment))
            text.Append("- ").Append(Escape(line)).Append('\n');
        return text.ToString();
    }

    /// <summary>Escapes recorded text, so that it is not read as markup.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in Phrases.OneLine(text))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#')
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder text, Finding finding, string indent)
    {
        text.Append(indent).Append("- ").Append(finding.Truth.Title()).Append(": ").Append(Escape(finding.Statement));
        if (finding.Because is not null)
            text.Append(" (").Append(Escape(finding.Because)).Append(')');
        text.Append('\n');
        foreach (var part in finding.Parts)
            Append(text, part, indent + "  ");
    }
}
