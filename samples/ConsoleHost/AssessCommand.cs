using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary>
/// <c>assess FILE|- [--full] [--indication NAME] [--format text|markdown|json] [--policy FILE]</c>: one case, its verdicts.
/// </summary>
internal static class AssessCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = Options.File("FILE", "A case as JSON; - reads standard input.");
        var indication = Options.Indication();
        var format = Options.Format();
        var policy = Options.Policy();
        var full = new Option<bool>("--full")
        {
            Description = "After the first screen the rest: reasons, checks, precautions, counselling, sources.",
        };
        var command = new HelpfulCommand("assess",
            "Assess one case: one screen with the verdicts, the dose, what is missing and what to do before.",
            "ivig assess case.json", "ivig assess case.json --full",
            "ivig assess - --indication acute-ms-relapse --format json < case.json")
        {
            file, full, indication, format, policy,
        };
        command.SetAction(parsed =>
        {
            Inputs.OnlyOneStandard(parsed.GetRequiredValue(file), parsed.GetValue(policy));
            var assessor = new IvigAssessor(Inputs.ReadPolicy(parsed.GetValue(policy), terminal));
            var patientCase = CaseJson.Read(Inputs.Read(parsed.GetRequiredValue(file), "the case", terminal));
            var result = assessor.Assess(patientCase);
            Write(result, parsed.GetValue(full), parsed.GetValue(indication), parsed.GetValue(format), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes one screen, or all of it; one indication is always written in full.</summary>
    private static void Write(CaseAssessment result, bool full, Indication? only, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                terminal.Write(ResultJson.ToJson(result, indented: true, only) + "\n");
                break;
            case OutputFormat.Markdown:
                terminal.Write(only is { } indication ? result.ExplainMarkdown(indication) : result.ExplainMarkdown(full));
                break;
            default:
                ReportPage.Write(
                    only is { } named ? Report.Of(result, named) : Report.Of(result, full), new TextPage(terminal, Report.ScreenColumns));
                break;
        }
    }
}
