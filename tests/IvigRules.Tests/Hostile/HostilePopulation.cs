using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Hostile;

/// <summary>What became of the documents of one or more populations.</summary>
internal sealed class HostileCounts
{
    internal int Documents { get; set; }

    internal int Lines { get; set; }

    internal int Results { get; set; }

    internal int Rejects { get; set; }

    /// <summary>The most that reading one document allocated, for each byte of it beyond the fixed allowance.</summary>
    internal double MostAllocated { get; set; }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Documents:N0} documents; {Lines:N0} lines: {Results:N0} results, {Rejects:N0} rejects; at most {MostAllocated:N1} bytes allocated a byte read");
}

/// <summary>Some hostile documents: each read by itself, then all together screened as a population.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class HostilePopulation
{
    // What any reading may allocate, and what it may allocate more for each byte of the text.
    private const long Allowance = 64 * 1024;
    // The dearest three bytes are "{}," of a list of reactions: three objects of 208 bytes and, while the list grows, 40 for the place.
    private const double AllocatedPerByte = 104;

    private const int LongestRejectBytes = 4_096;

    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    private readonly List<byte[]> _documents;
    private readonly ScreeningOptions _options;
    private readonly byte[] _text;

    internal HostilePopulation(int seed, int documents)
    {
        var rng = new Random(seed);
        var source = new HostileDocuments(rng);
        _documents = [.. Enumerable.Range(0, documents).Select(_ => source.Next())];
        _options = new ScreeningOptions
        {
            Jobs = rng.Next(6) == 0 ? 3 : 1,
            Detail = rng.Next(4) == 0 ? ResultDetail.Full : ResultDetail.Summary,
            MaxLineBytes = rng.Next(3) == 0 ? 4_096 : 1 << 20,
        };
        byte[][] ends = [.. new[] { "\n", "\n", "\r\n", "\n\n", "\n \t\n", "\n\r\n" }.Select(Encoding.UTF8.GetBytes)];
        using var text = new MemoryStream();
        foreach (var document in _documents)
        {
            text.Write(document);
            if (document != _documents[^1] || rng.Next(2) == 0)
                text.Write(ends[rng.Next(ends.Length)]);
        }

        _text = text.ToArray();
    }

    /// <summary>Reads and screens them, and fails for anything but a case or the documented refusal, and for a line that is lost.</summary>
    internal async Task CheckAsync(HostileCounts counts)
    {
        // A document of one line is read below, with the lines.
        foreach (var document in _documents.Where(document => document.Length > _options.MaxLineBytes || document.Contains((byte)'\n')))
            Read(document, counts);
        var lines = Lines();
        var patients = lines.ConvertAll(line => PatientOf(line, counts));

        using var input = new MemoryStream(_text);
        using var output = new MemoryStream();
        using var rejects = new MemoryStream();
        await NdjsonScreening.RunAsync(Clinic.Assessor, input, output, rejects, _options).ConfigureAwait(false);

        Assert.Equal(patients.OfType<string>(), WholeLines(output).Select(PatientOfResult));
        var rejected = WholeLines(rejects).Select(LineOfReject).ToList();
        Assert.Equal(rejected.Distinct().Order(), rejected);
        Assert.Equal(Enumerable.Range(1, lines.Count).Where(number => !IsBlank(lines[number - 1]) && patients[number - 1] is null),
            rejected.Where(number => !IsBlank(lines[number - 1])));

        counts.Documents += _documents.Count;
        counts.Lines += lines.Count;
        counts.Results += WholeLines(output).Count;
        counts.Rejects += rejected.Count;
    }

    /// <summary>The whole text, to print with a failure.</summary>
    public override string ToString() => Convert.ToBase64String(_text);

    /// <summary>Reads a document: it is a case, or refused as documented, and either in proportion to its length.</summary>
    internal static PatientCase? Read(byte[] document, HostileCounts counts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return CaseJson.Read(document);
        }
        catch (InvalidCaseException refusal)
        {
            Assert.StartsWith("$", refusal.Path, StringComparison.Ordinal);
            Assert.InRange(refusal.Message.Length, 1, 2_000);
            // The value, shortened, and the word that was probably meant.
            Assert.InRange(refusal.OffendingText?.Length ?? 0, 0, 160);
            Assert.True(refusal.Line > 0 && refusal.Column > 0);
            return null;
        }
        finally
        {
            var perByte = (GC.GetAllocatedBytesForCurrentThread() - before - Allowance) / (double)Math.Max(1, document.Length);
            Assert.True(perByte <= AllocatedPerByte, $"reading {document.Length} bytes allocated {perByte} for each beyond {Allowance}");
            counts.MostAllocated = Math.Max(counts.MostAllocated, perByte);
        }
    }

    /// <summary>The lines of the text, without a byte order mark at its start and without their ends.</summary>
    private List<byte[]> Lines()
    {
        var text = _text.AsSpan().StartsWith(Bom) ? _text[3..] : _text;
        List<byte[]> lines = [];
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(text[start..(end > start && text[end - 1] == '\r' ? end - 1 : end)]);
            start = end + 1;
        }

        return lines;
    }

    // A line of nothing but white space is no case; whether it is called blank or rejected is left open here.
    private static bool IsBlank(byte[] line) => line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0;

    /// <summary>The patient of a line that is a case: one that the reader reads, that is not too long, and that has no byte order mark of its own.</summary>
    private string? PatientOf(byte[] line, HostileCounts counts) =>
        IsBlank(line) || line.Length > _options.MaxLineBytes || line.AsSpan().StartsWith(Bom) ? null : Read(line, counts)?.Patient.Id;

    private static List<byte[]> WholeLines(MemoryStream written)
    {
        var text = written.ToArray();
        Assert.True(text.Length == 0 || text[^1] == '\n', "the last line is whole");
        List<byte[]> lines = [];
        for (var start = 0; start < text.Length;)
        {
            var end = start + text.AsSpan(start).IndexOf((byte)'\n');
            lines.Add(text[start..end]);
            start = end + 1;
        }

        return lines;
    }

    private static string PatientOfResult(byte[] line)
    {
        using var result = JsonDocument.Parse(line);
        Assert.Equal(5, result.RootElement.GetProperty("assessments").GetArrayLength());
        return result.RootElement.GetProperty("patientId").GetString()!;
    }

    private static int LineOfReject(byte[] line)
    {
        Assert.InRange(line.Length, 1, LongestRejectBytes);
        using var reject = JsonDocument.Parse(line);
        var error = reject.RootElement.GetProperty("error");
        Assert.StartsWith("$", error.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", error.GetProperty("message").GetString());
        return reject.RootElement.GetProperty("line").GetInt32();
    }
}
