using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Screening;

/// <summary>Whatever the lines, the pieces the input comes in and the jobs, the output is that of reading line by line.</summary>
public sealed class ScreeningLawTests
{
    private static readonly Gen<Population> Populations =
        from lines in Gen.Elements(Population.Kinds).ArrayOf()
        from crlf in Gen.Elements(true, false)
        from mark in Gen.Elements(true, false)
        from last in Gen.Elements(true, false)
        select new Population(lines, crlf, mark, last);

    private static readonly Gen<(Population Population, int Chunk, int Jobs, int Cut)> Runs =
        from population in Populations
        from chunk in Gen.Elements(1, 2, 3, 7, 100, 1_000, 4_096, 1 << 20)
        from jobs in Gen.Choose(1, 8)
        from cut in Gen.Choose(0, population.Lines.Length)
        select (population, chunk, jobs, cut);

    [Fact]
    public void Run_AnyLinesChunksAndJobs_IsTheLineByLineAssessmentInOrder() => Law.HoldsInTheLarge(Runs, run =>
    {
        var (output, rejects, progress) = Screened(run.Population.Bytes, run.Chunk, run.Jobs, 0);
        Assert.Equal(run.Population.Results, Population.Split(output));
        Assert.Equal(run.Population.Rejects, Population.ReadRejects(rejects));
        Assert.Equal(new ScreeningProgress(run.Population.Count, run.Population.Blank, run.Population.Results.Length, run.Population.Rejects.Length, progress.Verdicts) { AtEnd = true }, progress);
        Assert.Equal(5 * progress.Read, Enum.GetValues<Verdict>().Sum(progress.Verdicts.Of));
    });

    [Fact]
    public void Run_CutAfterAnyLineAndGoneOnWith_IsTheSameWhole() => Law.HoldsInTheLarge(Runs, run =>
    {
        var first = Screened((run.Population with { Lines = run.Population.Lines[..(int)Math.Min(run.Cut, run.Population.Count)], LineEndAtLast = true }).Bytes, run.Chunk, run.Jobs, 0);
        var second = Screened(run.Population.Bytes, run.Chunk, run.Jobs, first.Progress.Lines);
        var whole = Screened(run.Population.Bytes, 1 << 20, 1, 0);
        Assert.Equal(whole.Output, first.Output + second.Output);
        Assert.Equal(whole.Rejects, first.Rejects + second.Rejects);
        Assert.Equal(whole.Progress.Blank, first.Progress.Blank + second.Progress.Blank);
    });

    [Fact]
    public void Assess_AnyLinesChunksAndJobs_GivesEveryLineOfTheRunInOrder() => Law.HoldsInTheLarge(Runs, run =>
    {
        var lines = NdjsonScreening.AssessAsync(Clinic.Assessor, new ChunkedStream(run.Population.Bytes, run.Chunk), Options(run.Jobs, 0)).ToBlockingEnumerable().ToArray();
        Assert.Equal(lines.Select(line => line.Line).Order(), lines.Select(line => line.Line));
        Assert.All(lines, line => Assert.True((line.Result is null) != (line.Problem is null)));
        Assert.Equal(run.Population.Rejects, lines.Where(line => line.Problem is not null).Select(line => (line.Line, line.Problem!.Path)));
        Assert.Equal(run.Population.Results.Select(text => text.Split('"')[3]), lines.Where(line => line.Result is not null).Select(line => line.Result!.PatientId));
    });

    internal static ScreeningOptions Options(int jobs, long skip) => new() { Jobs = jobs, MaxLineBytes = Population.MaxLineBytes, SkipLines = skip };

    private static (string Output, string Rejects, ScreeningProgress Progress) Screened(byte[] bytes, int chunk, int jobs, long skip)
    {
        using var input = new ChunkedStream(bytes, chunk);
        using var output = new MemoryStream();
        using var rejects = new MemoryStream();
        var progress = NdjsonScreening.RunAsync(Clinic.Assessor, input, output, rejects, Options(jobs, skip)).GetAwaiter().GetResult();
        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(rejects.ToArray()), progress);
    }
}
