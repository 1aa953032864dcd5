using System.Text;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Screening;

/// <summary>What docs/screening.md says of screening in a program. The tests of the pages compile its code.</summary>
public sealed class ScreeningPageTests
{
    private static readonly byte[] Lines = Encoding.UTF8.GetBytes($"{Population.Good}\n{{\n");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_CodeOfThePage_CountsWhatItSays()
    {
        var (assessor, input, output, rejects) = (new IvigAssessor(), new MemoryStream(Lines), new MemoryStream(), new MemoryStream());
#pragma warning disable CA2016, xUnit1051
        var progress = await NdjsonScreening.RunAsync(assessor, input, output, rejects, new ScreeningOptions { Jobs = 2 });
#pragma warning restore CA2016, xUnit1051
        Console.WriteLine($"{progress.Read} read, {progress.Rejected} rejected, {progress.Verdicts.Of(Verdict.Consider)} times Consider, whole: {progress.AtEnd}");
        Assert.Equal((1L, 1L, 1L, true), (progress.Read, progress.Rejected, progress.Verdicts.Of(Verdict.Consider), progress.AtEnd));
    }

    [Fact]
    public async Task Assess_CodeOfThePage_GivesResultsAndProblems()
    {
        var (assessor, input) = (new IvigAssessor(), new MemoryStream(Lines));
#pragma warning disable CA2016, xUnit1051
        await foreach (var line in NdjsonScreening.AssessAsync(assessor, input))
        {
            if (line.Result is { } result)
                Console.WriteLine($"{result.PatientId}: {result[Indication.AcuteMsRelapse].Verdict}");
            else
                Console.WriteLine($"line {line.Line} is not a case, at {line.Problem!.Path}");
        }
#pragma warning restore CA2016, xUnit1051
        var lines = NdjsonScreening.AssessAsync(assessor, new MemoryStream(Lines), cancellation: Test).ToBlockingEnumerable(Test).ToArray();
        Assert.Equal([(1L, true), (2L, false)], lines.Select(line => (line.Line, line.Result is not null)));
        Assert.Equal("$", lines[1].Problem!.Path);
    }
}
