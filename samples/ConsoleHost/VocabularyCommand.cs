using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary><c>vocabulary [--format text|markdown|json] [--policy FILE]</c>: the words of the contract.</summary>
internal static class VocabularyCommand
{
    internal static Command Create(Terminal terminal)
    {
        var format = Options.Format();
        var policy = Options.Policy();
        var command = new HelpfulCommand("vocabulary", "Print the therapies with their groups, analytes, risk factors, outcomes and units.",
            "ivig vocabulary", "ivig vocabulary --format json --policy policy.json") { format, policy };
        command.SetAction(parsed =>
        {
            var chosen = Inputs.ReadPolicy(parsed.GetValue(policy), terminal);
            terminal.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Text => Vocabulary.Text(chosen),
                OutputFormat.Markdown => Vocabulary.Markdown(chosen),
                OutputFormat.Json => Vocabulary.Json(chosen) + '\n',
                var other => throw new InvalidOperationException($"no format {other}"),
            });
            return ExitCode.Done;
        });
        return command;
    }
}
