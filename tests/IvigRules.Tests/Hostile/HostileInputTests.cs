using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Hostile;

/// <summary>Whatever is sent, it is a case or it is refused as documented, and no line of a population is lost.</summary>
/// <remarks>
/// <c>IVIG_CASES=2000000</c> makes it a million documents; a failure prints a seed to replay with <c>IVIG_REPLAY</c>, and the documents in base 64.
/// </remarks>
public sealed class HostileInputTests
{
    private const int DocumentsOfACase = 5;

    // No population of a few documents takes a second; one that takes this long hangs.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public void Screen_HostileDocuments_AreReadOrRefusedAndNoLineIsLost()
    {
        // What is made once is not counted against the first document.
        var counts = new HostileCounts();
        CaseJson.Read(HostileDocuments.Seeds[0]);
        Assert.Throws<InvalidCaseException>(() => CaseJson.Read("{"));
        Law.HoldsInTheLarge(Gen.Choose(0, int.MaxValue), seed => Check(seed, counts));

        TestContext.Current.TestOutputHelper?.WriteLine(counts.ToString());
        Assert.Equal(Law.Cases / 10 * DocumentsOfACase, counts.Documents);
        Assert.True(Law.IsSample || (counts.Results > counts.Documents / 10 && counts.Rejects > counts.Documents / 4), counts.ToString());
    }

    [Fact]
    public async Task Screen_LineWithoutEnd_IsRejectedInBoundedMemory()
    {
        const int Bytes = 64 << 20;
        using var input = new LongLine(Bytes, [.. "\n"u8, .. Sample.ThirdLineJson.Where(letter => letter is not ((byte)'\n' or (byte)'\r'))]);
        using var output = new MemoryStream();
        using var rejects = new MemoryStream();

        await NdjsonScreening.RunAsync(Clinic.Assessor, input, output, rejects, new ScreeningOptions { Jobs = 1 }, cancellation: TestContext.Current.CancellationToken);

        Assert.StartsWith("{\"line\":1,", System.Text.Encoding.UTF8.GetString(rejects.ToArray()), StringComparison.Ordinal);
        Assert.Contains("\"patientId\":\"p-001\"", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.True(input.LongestRead <= 8 << 20, $"{input.LongestRead} bytes were asked for at once, of {Bytes}");
    }

    /// <summary>The most objects for the fewest bytes, and one more than the list had room for before it doubled.</summary>
    [Fact]
    public void Read_ListOfEmptyReactions_AllocatesInProportion()
    {
        var reactions = string.Join(',', Enumerable.Repeat("{}", 16_385));
        var document = System.Text.Encoding.UTF8.GetBytes($$"""{"asOf":"2026-11-22","patient":{"id":"p"},"infusionReactions":[{{reactions}}]}""");
        Assert.Equal(16_385, HostilePopulation.Read(document, new HostileCounts())?.InfusionReactions.Length);
    }

    private static void Check(int seed, HostileCounts counts)
    {
        var population = new HostilePopulation(seed, DocumentsOfACase);
        try
        {
            var work = Task.Run(() => population.CheckAsync(counts));
            Assert.True(work.Wait(Longest), "it hangs");
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"hostile documents of seed {Invariant.Digits(seed)}, in base 64: {population}", problem);
        }
    }

    /// <summary>A stream of one very long line, and then of something else.</summary>
    private sealed class LongLine(int length, byte[] then) : Stream
    {
        private long _at;

        internal int LongestRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            LongestRead = Math.Max(LongestRead, buffer.Length);
            var count = 0;
            if (_at < length)
            {
                count = (int)Math.Min(buffer.Length, length - _at);
                buffer[..count].Fill((byte)'z');
            }
            else
            {
                var left = then.AsSpan((int)(_at - length));
                count = Math.Min(buffer.Length, left.Length);
                left[..count].CopyTo(buffer);
            }

            _at += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
