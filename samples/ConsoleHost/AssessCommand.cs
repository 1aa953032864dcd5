using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary><c>assess FILE|- [--indication NAME] [--format text|markdown|json] [--policy FILE]</c>: one case in, its verdicts out.</summary>
internal static class AssessCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A case as JSON; - reads standard input." };
        var indication = Options.Indication();
        var format = Options.Format();
        var policy = Options.Policy();
        var command = new Command("assess", "Assess one case: verdicts with reasons, what is missing, the dose, what to do before.") { file, indication, format, policy };
        command.SetAction(parsed =>
        {
            var assessor = new IvigAssessor(Options.ReadPolicy(parsed.GetValue(policy)));
            var patientCase = CaseJson.Read(Options.ReadAll(parsed.GetRequiredValue(file), terminal));
            var result = assessor.Assess(patientCase);
            Indication? only = parsed.GetValue(indication) is { } name ? Options.IndicationOf(name) : null;
            Write(result, indication => assessor.WhatIf(patientCase, indication), only, parsed.GetValue(format), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(
        CaseAssessment result, Func<Indication, IEnumerable<WhatIf>> whatIf, Indication? only, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                terminal.Output.WriteLine(ResultJson.ToJson(result, indented: true, only));
                break;
            case OutputFormat.Markdown:
                terminal.Output.Write(result.ExplainMarkdown(only));
                break;
            default:
                new TextReport(terminal, whatIf).Write(result, only);
                break;
        }
    }
}
