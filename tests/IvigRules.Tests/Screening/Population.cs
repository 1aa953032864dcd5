using System.Text;
using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Screening;

/// <summary>An input of a screening, and what the contract says must come of it, worked out line by line.</summary>
internal sealed record Population(string[] Lines, bool Crlf, bool Mark, bool LineEndAtLast)
{
    internal const int MaxLineBytes = 2_000;

    internal static readonly string Good = OneLine("acute-ms-relapse.json");

    internal static readonly string OtherGood = OneLine("nmo-prevention-nursing.json");

    internal static readonly string TooLong = Good + new string(' ', MaxLineBytes);

    /// <summary>Cases, lines that are none, and blank ones.</summary>
    internal static readonly string[] Kinds =
    [
        Good, OtherGood, Good[..^1] + "  }", "", "  \t ", "{", "\u00e4", "[1]", Good.Replace("\"kg\"", "\"stone\"", StringComparison.Ordinal), Good + " x", TooLong, new string(' ', MaxLineBytes + 1),
    ];

    internal byte[] Bytes => Encoding.UTF8.GetBytes((Mark ? "\uFEFF" : "") + string.Join(Crlf ? "\r\n" : "\n", Lines) + (LineEndAtLast && Lines.Length > 0 ? Crlf ? "\r\n" : "\n" : ""));

    internal string[] Results => [.. Numbered.Select(line => Read(line.Text)).OfType<PatientCase>().Select(Summary)];

    internal (long Line, string Path)[] Rejects => [.. Numbered.Where(line => !IsBlank(line.Text) && Read(line.Text) is null).Select(line => (line.Number, PathOf(line.Text)))];

    internal long Blank => Numbered.Count(line => IsBlank(line.Text));

    // Nothing behind the last line end is not a line.
    private IEnumerable<(long Number, string Text)> Numbered =>
        Lines.Select((text, i) => (i + 1L, text)).Take(!LineEndAtLast && Lines is [.., ""] ? Lines.Length - 1 : Lines.Length);

    internal long Count => Numbered.LongCount();

    internal static (long Line, string Path)[] ReadRejects(string text) => [.. Split(text).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("line").GetInt64(), json.RootElement.GetProperty("error").GetProperty("path").GetString()!);
    })];

    /// <summary>Whole lines, each with its end.</summary>
    internal static string[] Split(string text)
    {
        Assert.True(text.Length == 0 || text[^1] == '\n', "the last line is not whole");
        return text.Split('\n')[..^1];
    }

    private static bool IsBlank(string text) => text.Length <= MaxLineBytes && text.Trim().Length == 0;

    private static PatientCase? Read(string text) => text.Length > MaxLineBytes || IsBlank(text) ? null : Try(text).Case;

    private static string PathOf(string text) => text.Length > MaxLineBytes ? "$" : Try(text).Path;

    private static (PatientCase? Case, string Path) Try(string text)
    {
        try
        {
            return (CaseJson.Read(text), "");
        }
        catch (InvalidCaseException problem)
        {
            return (null, problem.Path);
        }
    }

    private static string Summary(PatientCase read)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JsonOutput.Encoder }))
            SummaryWriter.Write(writer, Clinic.Assessor.Assess(read));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string OneLine(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sample.Folder, "cases", name)));
        return JsonSerializer.Serialize(json.RootElement);
    }
}

/// <summary>A stream that gives no more than so many bytes at a time, and may fail at its end.</summary>
internal sealed class ChunkedStream(byte[] bytes, int chunk, Exception? failure = null) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return failure is not null && Position == Length ? throw failure : Read(buffer.Span[..Math.Min(chunk, buffer.Length)]);
    }
}

/// <summary>A stream at whose end something happens.</summary>
internal sealed class EndingStream(byte[] bytes, Action atEnd) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Read(buffer.Span);
        if (read == 0)
            atEnd();
        return ValueTask.FromResult(read);
    }
}

/// <summary>A stream that refuses one write and takes every other.</summary>
internal sealed class FailingOnceStream(int refused) : MemoryStream
{
    private int _writes;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        ++_writes == refused ? throw new IOException("no space") : base.WriteAsync(buffer, cancellationToken);
}
