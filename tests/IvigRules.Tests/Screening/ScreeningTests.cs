using System.IO.Pipelines;
using System.Text;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Screening;

public sealed class ScreeningTests
{
    private static readonly byte[] FiveGood = new Population([.. Enumerable.Repeat(Population.Good, 5)], Crlf: false, Mark: false, LineEndAtLast: true).Bytes;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_LineOfFiftyMegabytes_IsRejectedWithItsLengthAndTheOthersAreRead()
    {
        var long50 = new byte[50_000_000];
        Array.Fill(long50, (byte)'x');
        using var input = new MemoryStream([.. Encoding.UTF8.GetBytes(Population.Good), (byte)'\n', .. long50, (byte)'\r', (byte)'\n', .. FiveGood]);
        using var rejects = new MemoryStream();
        var progress = await NdjsonScreening.RunAsync(Clinic.Assessor, input, Stream.Null, rejects, cancellation: Test);
        Assert.Equal((7L, 6L, 1L), (progress.Lines, progress.Read, progress.Rejected));
        Assert.Equal("""{"line":2,"error":{"path":"$","message":"the line has 50,000,000 bytes, more than the 1,048,576 that are read"}}""" + "\n", Encoding.UTF8.GetString(rejects.ToArray()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task Run_LineOnTheBoundOrAbove_IsReadOrRejectedWithoutItsEndCounted(int chunk)
    {
        var bound = Population.Good.Length;
        var text = $"{Population.Good}\r\n{Population.Good} \r\n{Population.Good}  \r\n";
        using var rejects = new MemoryStream();
        var progress = await NdjsonScreening.RunAsync(
            Clinic.Assessor, new ChunkedStream(Encoding.UTF8.GetBytes(text), chunk), Stream.Null, rejects, new() { MaxLineBytes = bound }, cancellation: Test);
        Assert.Equal((1L, 2L), (progress.Read, progress.Rejected));
        var says = Encoding.UTF8.GetString(rejects.ToArray());
        Assert.Contains(Invariant.Format(bound + 1) + " bytes", says, StringComparison.Ordinal);
        Assert.Contains(Invariant.Format(bound + 2) + " bytes", says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Run_OutputFailsOnce_NothingBehindTheGapIsWrittenOrVouchedFor(int jobs)
    {
        using var output = new FailingOnceStream(refused: 2);
        List<long> told = [];
        await Assert.ThrowsAsync<IOException>(() => NdjsonScreening.RunAsync(
            Clinic.Assessor, new ChunkedStream(FiveGood, Population.Good.Length + 1), output, Stream.Null, new() { Jobs = jobs }, now => told.Add(now.Lines), Test));
        Assert.Equal([1L], told);
        Assert.Single(Population.Split(Encoding.UTF8.GetString(output.ToArray())));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Run_InputFails_WritesEverythingBeforeAndThrows(int jobs)
    {
        using var output = new MemoryStream();
        using var input = new ChunkedStream(FiveGood, 100, new TaskCanceledException("the sender gave up"));
        await Assert.ThrowsAsync<TaskCanceledException>(() => NdjsonScreening.RunAsync(Clinic.Assessor, input, output, Stream.Null, new() { Jobs = jobs }, cancellation: Test));
        Assert.Equal(5, Population.Split(Encoding.UTF8.GetString(output.ToArray())).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Run_Cancelled_StopsAtALineAndSaysThatItIsNotAtTheEnd(int jobs)
    {
        using var stop = new CancellationTokenSource();
        using var output = new MemoryStream();
        var progress = await NdjsonScreening.RunAsync(
            Clinic.Assessor, new ChunkedStream(Repeated(100), 1_000), output, Stream.Null, new() { Jobs = jobs }, _ => stop.Cancel(), stop.Token);
        Assert.False(progress.AtEnd);
        Assert.InRange(progress.Lines, 1, 50);
        Assert.Equal(progress.Lines, Population.Split(Encoding.UTF8.GetString(output.ToArray())).Length);
    }

    /// <summary>The signal that stops this program may have stopped the sender as well, so that the end is not that of all cases.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Run_CancelledAsTheInputEnds_SaysThatItIsNotAtTheEnd(int jobs)
    {
        using var stop = new CancellationTokenSource();
        using var input = new EndingStream(FiveGood, stop.Cancel);
        var progress = await NdjsonScreening.RunAsync(Clinic.Assessor, input, Stream.Null, Stream.Null, new() { Jobs = jobs }, cancellation: stop.Token);
        Assert.Equal((5L, false), (progress.Lines, progress.AtEnd));
    }

    /// <summary>Whoever is killed right after a report finds in both files what was reported.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Run_ToBufferedFiles_TellsOnlyWhatIsInThem(int jobs)
    {
        await using var output = TemporaryFile();
        await using var rejects = TemporaryFile();
        using var input = new ChunkedStream(Encoding.UTF8.GetBytes($"{Population.Good}\n{{\n{Population.Good}\n{{\n"), Population.Good.Length + 3);
        List<(long Output, long Rejects)> written = [], there = [];
        await NdjsonScreening.RunAsync(Clinic.Assessor, input, output, rejects, new() { Jobs = jobs }, _ =>
        {
            written.Add((output.Length, rejects.Length));
            there.Add((new FileInfo(output.Name).Length, new FileInfo(rejects.Name).Length));
        }, Test);
        Assert.Equal(2, written.Count);
        Assert.Equal(written, there);

        static FileStream TemporaryFile() =>
            new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 4_096, FileOptions.DeleteOnClose);
    }

    [Fact]
    public async Task Run_SenderWaitsForEachResult_GetsItWithAnyJobs()
    {
        var (input, output) = (new Pipe(), new Pipe());
        var run = NdjsonScreening.RunAsync(Clinic.Assessor, input.Reader.AsStream(), output.Writer.AsStream(), Stream.Null, new() { Jobs = 8 }, cancellation: Test);
        using var results = new StreamReader(output.Reader.AsStream());
        for (var i = 0; i < 3; i++)
        {
            await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(Population.Good + "\n"), Test);
            Assert.StartsWith("{\"patientId\"", await results.ReadLineAsync(Test), StringComparison.Ordinal);
        }

        await input.Writer.CompleteAsync();
        Assert.True((await run).AtEnd);
    }

    [Fact]
    public async Task Run_MoreLinesToSkipThanThereAre_CountsThoseThatAre()
    {
        var progress = await NdjsonScreening.RunAsync(Clinic.Assessor, new MemoryStream(FiveGood), Stream.Null, Stream.Null, new() { SkipLines = 9 }, cancellation: Test);
        Assert.Equal((5L, 0L, true), (progress.Lines, progress.Read, progress.AtEnd));
    }

    /// <summary>A host that gives it two jobs has the other processors for itself, however far ahead is read.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_Jobs_WorkOnNoMoreRunsAtOnce(int jobs)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, 16), completions);
        var (running, most) = (0, 0);
        var assessor = House.With(House.Rule("SITE-02", RuleKind.Contraindication, House.Asks(_ =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            for (var turn = 0; turn < 50; turn++)
                Thread.Yield();
            Interlocked.Decrement(ref running);
            return House.Answer(Truth.NotMet);
        })));

        // One line at a time comes in, so that each is a run.
        var bytes = Repeated(500);
        var progress = await NdjsonScreening.RunAsync(assessor, new ChunkedStream(bytes, bytes.Length / 500), Stream.Null, Stream.Null, new() { Jobs = jobs }, cancellation: Test);
        ThreadPool.SetMinThreads(workers, completions);
        Assert.Equal(500, progress.Read);
        Assert.InRange(most, 1, jobs);

        static void InterlockedMax(ref int most, int now)
        {
            for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
                Interlocked.CompareExchange(ref most, now, seen);
        }
    }

    [Fact]
    public async Task Run_FullDetail_WritesTheFullResult()
    {
        using var output = new MemoryStream();
        await NdjsonScreening.RunAsync(Clinic.Assessor, new MemoryStream(Encoding.UTF8.GetBytes(Population.Good)), output, Stream.Null, new() { Detail = ResultDetail.Full }, cancellation: Test);
        Assert.Equal(ResultJson.ToJson(Clinic.Assessor.Assess(CaseJson.Read(Population.Good))) + "\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    /// <summary>No line is given out any more, though all five were read at once.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Assess_CancelledAtTheFirstLine_ThrowsBeforeTheSecond(int jobs)
    {
        using var stop = new CancellationTokenSource();
        List<long> given = [];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Give(new() { Jobs = jobs }, line =>
        {
            given.Add(line.Line);
            stop.Cancel();
        }, stop.Token));
        Assert.Equal([1L], given);
    }

    [Fact]
    public async Task Assess_CancelledBefore_Throws()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Give(new() { Jobs = 1 }, _ => Assert.Fail("a line was given"), stop.Token));
    }

    [Theory]
    [InlineData(0, 1, 2, 3, 4, 5)]
    [InlineData(2, 3, 4, 5)]
    [InlineData(5)]
    public async Task Assess_LinesToSkip_AreNotGiven(long skip, params int[] lines)
    {
        List<int> given = [];
        await Give(new() { SkipLines = skip }, line => given.Add((int)line.Line), Test);
        Assert.Equal(lines, given);
    }

    [Fact]
    public void ScreenedLine_Text_IsItsNumber() => Assert.Equal("line 3", new ScreenedLine(3, null, null).ToString());

    /// <summary>The value that stood there, and where on the line.</summary>
    [Fact]
    public async Task Run_LineThatCannotBeRead_IsRejectedWithThePlaceAndTheValue()
    {
        using var rejects = new MemoryStream();
        await NdjsonScreening.RunAsync(Clinic.Assessor, new MemoryStream("""{"asOf":"2026-13-01"}"""u8.ToArray()), Stream.Null, rejects, cancellation: Test);
        Assert.Equal("""{"line":1,"error":{"path":"$.asOf","message":"not a date of the calendar, yyyy-MM-dd: \"2026-13-01\" (byte 9)"}}""" + "\n", Encoding.UTF8.GetString(rejects.ToArray()));
    }

    [Fact]
    public async Task RunAndAssess_NothingToWorkWith_IsRefused()
    {
        var (ours, stream) = (Clinic.Assessor, Stream.Null);
        Assert.Equal("assessor", (await Assert.ThrowsAsync<ArgumentNullException>(() => NdjsonScreening.RunAsync(null!, stream, stream, stream, cancellation: Test))).ParamName);
        Assert.Equal("input", (await Assert.ThrowsAsync<ArgumentNullException>(() => NdjsonScreening.RunAsync(ours, null!, stream, stream, cancellation: Test))).ParamName);
        Assert.Equal("output", (await Assert.ThrowsAsync<ArgumentNullException>(() => NdjsonScreening.RunAsync(ours, stream, null!, stream, cancellation: Test))).ParamName);
        Assert.Equal("rejects", (await Assert.ThrowsAsync<ArgumentNullException>(() => NdjsonScreening.RunAsync(ours, stream, stream, null!, cancellation: Test))).ParamName);
        Assert.Equal("assessor", Assert.Throws<ArgumentNullException>(() => NdjsonScreening.AssessAsync(null!, stream, cancellation: Test)).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => NdjsonScreening.AssessAsync(ours, null!, cancellation: Test)).ParamName);
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, ScreeningOptions.LargestMaxLineBytes + 1, 0)]
    [InlineData(1, 1, -1)]
    public void Assess_OptionsOutOfRange_AreRefusedAtTheCall(int jobs, int bound, long skip) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NdjsonScreening.AssessAsync(Clinic.Assessor, Stream.Null, new() { Jobs = jobs, MaxLineBytes = bound, SkipLines = skip }, Test));

    private static async Task Give(ScreeningOptions options, Action<ScreenedLine> to, CancellationToken stop)
    {
        await foreach (var line in NdjsonScreening.AssessAsync(Clinic.Assessor, new MemoryStream(FiveGood), options, stop).ConfigureAwait(false))
            to(line);
    }

    private static byte[] Repeated(int count) => new Population([.. Enumerable.Repeat(Population.Good, count)], Crlf: false, Mark: false, LineEndAtLast: true).Bytes;
}
