using System.Buffers;
using System.Text.Json;

namespace IvigRules;

/// <summary>The work on one run of lines: every case assessed, every other line rejected, none lost.</summary>
internal sealed class LineBatch(IvigAssessor assessor, ScreeningOptions options) : IDisposable
{
    private static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText Error = JsonEncodedText.Encode("error");
    private static readonly JsonEncodedText Path = JsonEncodedText.Encode("path");
    private static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");

    private readonly ArrayBufferWriter<byte> _results = new(64 * 1024);
    private readonly ArrayBufferWriter<byte> _rejects = new();
    private readonly Utf8JsonWriter _writer = new(Stream.Null, new JsonWriterOptions { Encoder = ResultJson.Encoder, SkipValidation = true });

    internal ReadOnlyMemory<byte> Results => _results.WrittenMemory;

    internal ReadOnlyMemory<byte> Rejects => _rejects.WrittenMemory;

    internal VerdictCounts Verdicts { get; private set; } = new();

    /// <summary>The number of the last line of the run.</summary>
    internal long LastLine { get; private set; }

    internal long Blank { get; private set; }

    internal long Read { get; private set; }

    internal long Rejected { get; private set; }

    /// <summary>Works through a run and gives its buffer back.</summary>
    internal LineBatch Process(LineRun run)
    {
        _results.ResetWrittenCount();
        _rejects.ResetWrittenCount();
        Verdicts = new();
        (LastLine, Blank, Read, Rejected) = (run.FirstLine + run.Lines - 1, 0, 0, 0);
        try
        {
            if (run.TooLong > 0 && run.FirstLine > options.SkipLines)
                Reject(run.FirstLine, "$", $"the line has {Numerals.Show(run.TooLong)} bytes, more than the {Numerals.Show(options.MaxLineBytes)} that are read");
            else
                ProcessLines(run);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(run.Buffer);
        }

        return this;
    }

    public void Dispose() => _writer.Dispose();

    private void ProcessLines(LineRun run)
    {
        var start = 0;
        for (var line = run.FirstLine; start < run.Length; line++)
        {
            var length = run.Buffer.AsSpan(start, run.Length - start).IndexOf((byte)'\n');
            var end = length < 0 ? run.Length : start + length;
            if (line > options.SkipLines)
                ProcessLine(run.Buffer, start, end, line);
            start = end + 1;
        }
    }

    private void ProcessLine(byte[] buffer, int start, int end, long line)
    {
        if (end > start && buffer[end - 1] == (byte)'\r')
            end--;
        var text = buffer.AsSpan(start, end - start);
        if (text.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
        {
            Blank++;
            return;
        }

        if (text.Length > options.MaxLineBytes)
        {
            Reject(line, "$", $"the line has {Numerals.Show(text.Length)} bytes, more than the {Numerals.Show(options.MaxLineBytes)} that are read");
            return;
        }

        try
        {
            Write(assessor.Assess(CaseJson.Read(buffer, start, end - start)));
            Read++;
        }
        catch (InvalidCaseException problem)
        {
            var message = problem.OffendingText is null ? problem.Problem : $"{problem.Problem}: {problem.OffendingText}";
            Reject(line, problem.Path, problem.Column is { } column ? $"{message} (byte {Numerals.Show(column)})" : message);
        }
        catch (SiteRuleException problem)
        {
            Reject(line, "$", problem.Message);
        }
    }

    private void Write(CaseAssessment result)
    {
        foreach (var assessment in result.Assessments)
            Verdicts.Count(assessment.Indication, assessment.Verdict);
        _writer.Reset(_results);
        if (options.Detail == ResultDetail.Full)
            ResultJson.Write(result, _writer);
        else
            SummaryWriter.Write(result, _writer);
        _writer.Flush();
        EndLine(_results);
    }

    private void Reject(long line, string path, string message)
    {
        Rejected++;
        _writer.Reset(_rejects);
        _writer.WriteStartObject();
        _writer.WriteNumber(Line, line);
        _writer.WriteStartObject(Error);
        _writer.WriteString(Path, path);
        _writer.WriteString(Message, message);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Flush();
        EndLine(_rejects);
    }

    private static void EndLine(ArrayBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }
}
