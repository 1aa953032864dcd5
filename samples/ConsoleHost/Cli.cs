using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary>The command line: finds the command, runs it, turns every failure into one sentence and an exit code.</summary>
internal static class Cli
{
    // After Ctrl-C what is under way is still written and secured; a disk may need its time for that.
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(30);

    internal static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("May IVIG be considered for this patient, at what dose, and what must be checked first? Decision support for clinicians, not an order.")
        {
            AssessCommand.Create(terminal),
            ScreenCommand.Create(terminal),
            DoseCommand.Create(terminal),
            CheckOrderCommand.Create(terminal),
            RulesCommand.Create(terminal),
            VocabularyCommand.Create(terminal),
            SchemaCommand(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine("see --help");
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
        catch (InvalidCaseException problem)
        {
            terminal.Error.WriteLine($"cannot read the case: {problem.DescribeWithValue()}");
            return ExitCode.Unreadable;
        }
        catch (Exception problem) when (problem is InvalidPolicyException or UnusablePolicyException)
        {
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.Failed;
        }
    }

    private static Command SchemaCommand(Terminal terminal)
    {
        var of = new Argument<string>("of") { Description = "What the schema is of: case, policy, order or result.", DefaultValueFactory = _ => "case" };
        of.AcceptOnlyFromAmong("case", "policy", "order", "result");
        var command = new Command("schema", "Print a JSON Schema (draft 2020-12).") { of };
        command.SetAction(parsed =>
        {
            terminal.Output.WriteLine(parsed.GetValue(of) switch
            {
                "case" => CaseJson.Schema(),
                "policy" => PolicyJson.Schema(),
                "order" => OrderJson.Schema(),
                "result" => ResultJson.Schema(),
                var other => throw new InvalidOperationException($"there is no schema of '{other}'"),
            });
            return ExitCode.Done;
        });
        return command;
    }
}

/// <summary>How output is written.</summary>
internal enum OutputFormat
{
    Text,
    Markdown,
    Json,
}
