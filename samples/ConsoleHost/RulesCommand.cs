using System.CommandLine;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary><c>rules [--format text|markdown|json]</c>: the rule catalogue.</summary>
internal static class RulesCommand
{
    internal static Command Create(Terminal terminal)
    {
        var format = Options.Format();
        var command = new HelpfulCommand("rules", "Print the rules with their criteria, regimens and sources.",
            "ivig rules", "ivig rules --format markdown > rules.md") { format };
        command.SetAction(parsed =>
        {
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    terminal.Write(RuleCatalogue.Json(new IvigAssessor()) + "\n");
                    break;
                case OutputFormat.Markdown:
                    terminal.Write(RuleCatalogue.Markdown());
                    break;
                default:
                    WriteText(new TextPage(terminal));
                    break;
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteText(TextPage page)
    {
        foreach (var set in RuleSets.All)
        {
            page.Line(0, StyledText.Bold(set.Indication.Title()));
            foreach (var rule in set.Rules)
            {
                page.Line(2, 6, StyledText.Bold(rule.Id), $" ({rule.Strength}) {rule.Statement}");
                foreach (var citation in rule.Evidence)
                    page.Line(6, 8, StyledText.Colored(citation.ToString(), Color.Grey));
            }

            page.Line();
        }
    }
}
