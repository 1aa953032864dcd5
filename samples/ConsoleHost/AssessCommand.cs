using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary><c>assess FILE|- [--indication NAME] [--format text|markdown|json] [--policy FILE]</c>: one case, its verdicts.</summary>
internal static class AssessCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = Options.File("FILE", "A case as JSON; - reads standard input.");
        var indication = Options.Indication();
        var format = Options.Format();
        var policy = Options.Policy();
        var command = new HelpfulCommand("assess", "Assess one case: verdicts with reasons, what is missing, the dose, what to do before.",
            "ivig assess case.json", "ivig assess - --indication acute-ms-relapse --format json < case.json")
        {
            file, indication, format, policy,
        };
        command.SetAction(parsed =>
        {
            Inputs.OnlyOneStandard(parsed.GetRequiredValue(file), parsed.GetValue(policy));
            var assessor = new IvigAssessor(Inputs.ReadPolicy(parsed.GetValue(policy), terminal));
            var patientCase = CaseJson.Read(Inputs.Read(parsed.GetRequiredValue(file), "the case", terminal));
            var result = assessor.Assess(patientCase);
            var (only, how) = (parsed.GetValue(indication), parsed.GetValue(format));
            Write(result, indication => assessor.WhatIf(patientCase, indication), only, how, terminal);
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
                terminal.Write(ResultJson.ToJson(result, indented: true, only) + "\n");
                break;
            case OutputFormat.Markdown:
                terminal.Write(result.ExplainMarkdown(only));
                break;
            default:
                new TextReport(terminal, whatIf).Write(result, only);
                break;
        }
    }
}
