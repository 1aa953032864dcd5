using System.CommandLine;
using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary><c>rules [--format text|markdown|json]</c>: the rule catalogue.</summary>
internal static class RulesCommand
{
    internal static Command Create(Terminal terminal)
    {
        var format = Options.Format();
        var command = new Command("rules", "Print the rules with their criteria, regimens and sources.") { format };
        command.SetAction(parsed =>
        {
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    terminal.Output.WriteLine(RuleCatalogue.Json(new IvigAssessor()));
                    break;
                case OutputFormat.Markdown:
                    terminal.Output.Write(RuleCatalogue.Markdown());
                    break;
                default:
                    WriteText(terminal);
                    break;
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteText(Terminal terminal)
    {
        var console = TextReport.Console(terminal);
        foreach (var set in RuleSets.All)
        {
            console.MarkupLineInterpolated($"[bold]{set.Indication.Title()}[/]");
            foreach (var rule in set.Rules)
            {
                console.MarkupLineInterpolated($"  [bold]{rule.Id}[/] ({rule.Strength}) {rule.Statement}");
                foreach (var citation in rule.Evidence)
                    console.MarkupLineInterpolated($"      [grey]{citation}[/]");
            }

            console.WriteLine();
        }
    }
}
