using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using IvigRules.Tests.Faults;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>A text that arrives in parts is read as the whole of it is, and what is cut off is refused.</summary>
public sealed class StreamTests
{
    private const string Order = """{"dose":{"value":28,"unit":"g"}}""";

    private static readonly byte[] Case = Encoding.UTF8.GetBytes(CaseText.Full);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_OneByteAtATime_IsTheSame()
    {
        var expected = CaseJson.ToJson(CaseJson.Read(Case));
        Assert.Equal(expected, CaseJson.ToJson(await CaseJson.ReadAsync(new ByteByByteStream(Case), Cancel)));
        Assert.Equal(expected, CaseJson.ToJson(await CaseJson.ReadAsync(ByteByByte(Case), Cancel)));
        Assert.Equal(expected, CaseJson.ToJson(await CaseJson.ReadAsync(new ByteByByteStream([0xEF, 0xBB, 0xBF, .. Case]), Cancel)));
        Assert.Equal(28m, (await OrderJson.ReadAsync(new ByteByByteStream(Encoding.UTF8.GetBytes(Order)), Cancel)).Dose!.Value.Grams);
        Assert.Equal(28m, (await OrderJson.ReadAsync(ByteByByte(Encoding.UTF8.GetBytes(Order)), Cancel)).Dose!.Value.Grams);
        Assert.Equal(16, (await PolicyJson.ReadAsync(new ByteByByteStream("""{"adultAge":16}"""u8.ToArray()), Cancel)).AdultAge);
        Assert.Equal(16, (await PolicyJson.ReadAsync(ByteByByte("""{"adultAge":16}"""u8.ToArray()), Cancel)).AdultAge);
    }

    [Fact]
    public async Task ReadAsync_CutOff_IsRefusedWhereItEnds()
    {
        for (var length = 0; length < Case.Length; length += 97)
        {
            var cut = Case[..length];
            var expected = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(cut));
            var refused = await Assert.ThrowsAsync<InvalidCaseException>(() => CaseJson.ReadAsync(new ByteByByteStream(cut), Cancel));
            Assert.Equal(expected.Faults, refused.Faults);
            refused = await Assert.ThrowsAsync<InvalidCaseException>(() => CaseJson.ReadAsync(ByteByByte(cut), Cancel));
            Assert.Equal(expected.Faults, refused.Faults);
        }
    }

    [Fact]
    public async Task ReadAsync_MoreThanAMebibyte_IsRefusedUnread()
    {
        var padded = new byte[(1 << 20) + 1];
        padded.AsSpan().Fill((byte)' ');
        Case.CopyTo(padded, 0);
        var refused = await Assert.ThrowsAsync<InvalidCaseException>(() => CaseJson.ReadAsync(new MemoryStream(padded), Cancel));
        Assert.Equal("the text has more than the 1,048,576 bytes that are read", refused.Problem);
        Assert.NotNull(await CaseJson.ReadAsync(new MemoryStream(padded[..(1 << 20)]), Cancel));
        refused = await Assert.ThrowsAsync<InvalidCaseException>(() => OrderJson.ReadAsync(new MemoryStream(padded), Cancel));
        Assert.Equal("order", refused.Document);
        refused = await Assert.ThrowsAsync<InvalidCaseException>(() => PolicyJson.ReadAsync(new MemoryStream(padded), Cancel));
        Assert.Equal("policy", refused.Document);
    }

    [Fact]
    public async Task ReadAsync_Stopped_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var pipe = new Pipe();
        var reading = CaseJson.ReadAsync(pipe.Reader, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        reading = CaseJson.ReadAsync(pipe.Reader, Cancel);
        pipe.Reader.CancelPendingRead();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task ReadAsync_AStream_LeavesItOpen()
    {
        await using var stream = new MemoryStream(Case);
        await CaseJson.ReadAsync(stream, Cancel);
        Assert.True(stream.CanRead);
        await Assert.ThrowsAsync<ArgumentNullException>(() => CaseJson.ReadAsync((Stream)null!, Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => CaseJson.ReadAsync((PipeReader)null!, Cancel));
    }

    [Fact]
    public void Write_ToAStreamOrAPipe_IsTheText()
    {
        var recorded = CaseJson.Read(Case);
        var result = new IvigAssessor().Assess(recorded);
        Assert.Equal(CaseJson.ToJson(recorded), Text(stream => CaseJson.Write(recorded, stream)));
        Assert.Equal(CaseJson.ToJson(recorded, indented: true), Text(stream => CaseJson.Write(recorded, stream, indented: true)));
        Assert.Equal(Order, Text(stream => OrderJson.Write(OrderJson.Read(Order), stream)));
        Assert.Equal(PolicyJson.ToJson(IvigPolicy.Default), Text(stream => PolicyJson.Write(IvigPolicy.Default, stream)));
        Assert.Equal(ResultJson.ToJson(result), Text(stream => ResultJson.Write(result, stream)));
        Assert.Equal(ResultJson.ToJson(result), Text(stream =>
        {
            var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
            ResultJson.Write(result, pipe);
            pipe.Complete();
        }));

        // A case that cannot be written leaves nothing there.
        using var empty = new MemoryStream();
        Assert.Throws<InvalidCaseException>(() => CaseJson.Write(recorded with { Patient = new() { Id = "" } }, empty));
        Assert.Equal(0, empty.Length);
    }

    /// <summary>The serializer's own reader over parts: a value that lies across them is whole.</summary>
    [Fact]
    public async Task Deserialize_FromAPipeOrASequenceOfSingleBytes_IsTheSame()
    {
        var expected = CaseJson.ToJson(CaseJson.Read(Case));
        var json = Encoding.UTF8.GetBytes($$"""{ "Case": {{CaseText.Full}} }""");
        var piped = await JsonSerializer.DeserializeAsync<Dictionary<string, PatientCase>>(
            ByteByByte(json), JsonSerializerOptions.Default, Cancel);
        Assert.Equal(expected, CaseJson.ToJson(piped!["Case"]));
        Assert.Equal(expected, CaseJson.ToJson(FromSequence(json)["Case"]));
    }

    private static Dictionary<string, PatientCase> FromSequence(byte[] json)
    {
        var first = new Segment(json.AsMemory(0, 1), 0);
        var last = first;
        for (var i = 1; i < json.Length; i++)
            last = last.Append(json.AsMemory(i, 1));
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, 1));
        return JsonSerializer.Deserialize<Dictionary<string, PatientCase>>(ref reader)!;
    }

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static PipeReader ByteByByte(byte[] bytes) =>
        PipeReader.Create(new ByteByByteStream(bytes), new StreamPipeReaderOptions(bufferSize: 1, minimumReadSize: 1));

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        internal Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        internal Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
