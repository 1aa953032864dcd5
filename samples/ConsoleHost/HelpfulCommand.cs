using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>A command whose help also has examples and exit codes.</summary>
internal sealed class HelpfulCommand(string name, string description, params string[] examples) : Command(name, description)
{
    internal IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Lets the help of a program show them.</summary>
    internal static void ShowIn(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((HelpAction)help.Action!);
    }

    private sealed class Help(HelpAction standard) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exit = standard.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var examples = parseResult.CommandResult.Command is HelpfulCommand command ? command.Examples
                : [.. parseResult.RootCommandResult.Command.Subcommands.OfType<HelpfulCommand>().Select(each => each.Examples[0])];
            Section("Examples:", examples);
            output.Write("\n");
            Section("Exit codes:", ExitCode.All.Select(code =>
                string.Create(CultureInfo.InvariantCulture, $"{code.Code}  {code.Meaning}")));
            return exit;

            void Section(string heading, IEnumerable<string> lines) =>
                output.Write($"{heading}\n{string.Concat(lines.Select(line => $"  {line}\n"))}");
        }
    }
}
