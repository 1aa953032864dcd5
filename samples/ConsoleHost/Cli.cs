using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>The command line: finds the command, runs it, turns every failure into one sentence and an exit code.</summary>
internal static class Cli
{
    // After Ctrl-C what is under way is still written and secured; a disk may need its time for that.
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(30);

    // A file may be called @case.json: no argument is a file of arguments.
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    internal static int Run(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args switch
        {
            [] => ["--help"],
            // The parser fails when it has to find the position itself.
            ["[suggest]", var line] => [string.Create(CultureInfo.InvariantCulture, $"[suggest:{line.Length}]"), line],
            _ => args,
        }, AsTyped);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in Problems(parsed))
                terminal.Say(problem);
            var command = parsed.CommandResult.Command is HelpfulCommand { Name: var name } ? $"{name} " : "";
            terminal.Say($"see ivig {command}--help");
            return ExitCode.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.Error,
                ProcessTerminationTimeout = ToStop,
            });
        }
        catch (Exception problem) when (args is [['[', ..], ..] && problem is InvalidOperationException or FormatException)
        {
            // The parser cannot complete "--option=value"; a shell then completes nothing.
            return ExitCode.Done;
        }
        catch (InvalidCaseException problem)
        {
            terminal.Say($"cannot read the {problem.Document}: {problem.DescribeWithValue()}");
            return ExitCode.Unreadable;
        }
        catch (WrongUsageException problem)
        {
            if (!problem.WouldBeWrittenTo)
                terminal.Say(problem.Message);
            return ExitCode.WrongUsage;
        }
        catch (InvalidPolicyException problem)
        {
            terminal.Say(problem.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception problem) when (
            problem is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Say(problem.Message);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            "May IVIG be considered for this patient, at what dose, and what must be checked first? "
            + "Decision support for clinicians, not an order.")
        {
            AssessCommand.Create(terminal),
#if FHIR
            AssessFhirCommand.Create(terminal),
#endif
            ScreenCommand.Create(terminal),
            DoseCommand.Create(terminal),
            CheckOrderCommand.Create(terminal),
            RulesCommand.Create(terminal),
            VocabularyCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };
        HelpfulCommand.ShowIn(root);
        return root;
    }

    /// <summary>The parser's errors; an unknown word is followed by the known one that is nearest to it.</summary>
    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var unknown in parsed.UnmatchedTokens)
        {
            yield return unknown.StartsWith('-')
                ? $"there is no option '{unknown}'{Nearest.Question(unknown, Options.NamesOf(command))}"
                : command.Subcommands.Count > 0
                    ? $"there is no command '{unknown}'{Nearest.Question(unknown, command.Subcommands.Select(known => known.Name))}"
                    : $"'{unknown}' is one argument too many";
        }

        // An unknown word was named above, and no command is missing beside an unknown one.
        foreach (var error in parsed.Errors.Where(error => parsed.UnmatchedTokens.Count == 0 || error.SymbolResult is not CommandResult))
            yield return error.Message;
    }
}
