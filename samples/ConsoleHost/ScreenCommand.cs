using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary>
/// <c>screen FILE|- [--out FILE|-] [--rejects FILE] [--detail summary|full] [--jobs N] [--policy FILE] [--resume]</c>: one case a line.
/// </summary>
internal static class ScreenCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = Options.File("FILE", "One case a line as JSON; a name in .gz is unpacked; - reads standard input.");
        var output = Options.File(new Option<string>("--out")
        {
            Description = "Where results go, one a line; - is standard output, the default.",
            HelpName = "FILE|-",
        });
        var rejects = Options.File(new Option<string?>("--rejects")
        {
            Description = "Where lines that cannot be read are named and quoted; standard error by default. Keep it as the cases are kept.",
            HelpName = "FILE",
        });
        var detail = Options.Choice(new Option<ResultDetail>("--detail")
        {
            Description = "How much of each result is written; summary by default.",
            HelpName = "summary|full",
        }, ("summary", ResultDetail.Summary), ("full", ResultDetail.Full));
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many batches are worked on at once; all processors by default.",
            HelpName = "N",
        };
        jobs.Validators.Add(result => Options.Within(result, 1, 1_024));
        var maxLine = new Option<int>("--max-line-bytes")
        {
            Description = "The longest line that is read; a longer one is rejected.",
            HelpName = "N",
            DefaultValueFactory = _ => new ScreeningOptions().MaxLineBytes,
        };
        maxLine.Validators.Add(result => Options.Within(result, 1, ScreeningOptions.LargestMaxLineBytes));
        var resume = new Option<bool>("--resume") { Description = "Go on where a run with --out that was stopped or killed left off." };
        var policy = Options.Policy();
        var command = new HelpfulCommand("screen", "Assess a population: one case a line in, one result a line out, in the same order.",
            "ivig screen cases.ndjson --out results.ndjson --rejects rejects.ndjson",
            "zcat cases.gz | ivig screen - --rejects rejects.ndjson | gzip > results.gz")
        {
            file, output, rejects, detail, jobs, maxLine, resume, policy,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Inputs.OnlyOneStandard(parsed.GetRequiredValue(file), parsed.GetValue(policy));
            var files = new ScreenFiles(
                parsed.GetRequiredValue(file), parsed.GetValue(output) ?? "-", parsed.GetValue(rejects), parsed.GetValue(policy));
            var options = new ScreeningOptions
            {
                Detail = parsed.GetValue(detail),
                Jobs = parsed.GetValue(jobs),
                MaxLineBytes = parsed.GetValue(maxLine),
            };
            var assessor = new IvigAssessor(Inputs.ReadPolicy(parsed.GetValue(policy), terminal));
            var run = new ScreenRun(assessor, options, files, parsed.GetValue(resume));
            return await run.RunAsync(terminal, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
