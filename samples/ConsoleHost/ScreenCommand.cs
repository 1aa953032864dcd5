using System.CommandLine;

namespace IvigRules.ConsoleHost;

/// <summary><c>screen FILE|- --out FILE|- --rejects FILE [--detail summary|full] [--jobs N] [--policy FILE] [--resume]</c>: a population, one case a line.</summary>
internal static class ScreenCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "One case a line as JSON; .gz is unpacked; - reads standard input." };
        var output = new Option<string>("--out") { Description = "Where results go, one a line; - writes standard output.", HelpName = "FILE|-", Required = true };
        var rejects = new Option<string>("--rejects") { Description = "Where lines go that cannot be read. It quotes them: keep it as the cases are kept.", HelpName = "FILE", Required = true };
        var detail = new Option<ResultDetail>("--detail") { Description = "How much of each result is written.", HelpName = "summary|full", CustomParser = Options.NameOf<ResultDetail> };
        detail.AcceptOnlyFromAmong("summary", "full");
        var jobs = new Option<int>("--jobs") { Description = "How many cases are worked on at once; all processors by default.", HelpName = "N" };
        jobs.Validators.Add(result => Options.Within(result, 1, 1_024));
        var maxLine = new Option<int>("--max-line-bytes") { Description = "The longest line that is read; a longer one is rejected.", HelpName = "N", DefaultValueFactory = _ => new ScreeningOptions().MaxLineBytes };
        maxLine.Validators.Add(result => Options.Within(result, 1, ScreeningOptions.LargestMaxLineBytes));
        var resume = new Option<bool>("--resume") { Description = "Go on where a run that was stopped or killed left off." };
        var policy = Options.Policy();
        var command = new Command("screen", "Assess a population: one case a line in, one result a line out, in the same order.") { file, output, rejects, detail, jobs, maxLine, resume, policy };
        command.SetAction(async (parsed, cancellation) =>
        {
            var assessor = new IvigAssessor(Options.ReadPolicy(parsed.GetValue(policy)));
            var options = new ScreeningOptions { Detail = parsed.GetValue(detail), Jobs = parsed.GetValue(jobs), MaxLineBytes = parsed.GetValue(maxLine) };
            var files = new ScreenFiles(parsed.GetRequiredValue(file), parsed.GetRequiredValue(output), parsed.GetRequiredValue(rejects), parsed.GetValue(policy));
            return await new ScreenRun(assessor, options, files, parsed.GetValue(resume)).RunAsync(terminal, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
