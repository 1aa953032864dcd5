using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary><c>schema [case|policy|order|result]</c>: a JSON Schema.</summary>
internal static class SchemaCommand
{
    internal static Command Create(Terminal terminal)
    {
        var of = Options.Choice(
            new Argument<Func<string>>("of")
            {
                Description = "What the schema is of: case (the default), policy, order or result.",
                Arity = ArgumentArity.ZeroOrOne,
                HelpName = "case|policy|order|result",
            },
            ("case", CaseJson.Schema), ("policy", PolicyJson.Schema), ("order", OrderJson.Schema), ("result", ResultJson.Schema));
        var command = new HelpfulCommand("schema", "Print a JSON Schema (draft 2020-12).",
            "ivig schema case > case.schema.json", "ivig schema policy") { of };
        command.SetAction(parsed =>
        {
            terminal.Write((parsed.GetValue(of) ?? CaseJson.Schema)() + "\n");
            return ExitCode.Done;
        });
        return command;
    }
}
