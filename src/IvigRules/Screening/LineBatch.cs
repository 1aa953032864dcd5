using System.Buffers;
using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Json;

namespace IvigRules.Screening;

/// <summary>Processes one run of lines: every case is assessed, every other line rejected.</summary>
internal sealed class LineBatch(IvigAssessor assessor, ScreeningOptions options) : IDisposable
{
    private static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText Error = JsonEncodedText.Encode("error");
    private static readonly JsonEncodedText Path = JsonEncodedText.Encode("path");
    private static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");

    // A summary is about 1.5 times as long as its case.
    private readonly ArrayBufferWriter<byte> _results = new(2 * LineReader.RunBytes);
    private readonly ArrayBufferWriter<byte> _rejects = new();
    private readonly Utf8JsonWriter _writer =
        new(Stream.Null, new JsonWriterOptions { Encoder = JsonOutput.Encoder, SkipValidation = true });

    internal ReadOnlyMemory<byte> Results => _results.WrittenMemory;

    internal ReadOnlyMemory<byte> Rejects => _rejects.WrittenMemory;

    internal VerdictCounts Verdicts { get; private set; } = new();

    /// <summary>The number of the last line of the run.</summary>
    internal long LastLine { get; private set; }

    internal long Blank { get; private set; }

    internal long Read { get; private set; }

    internal long Rejected { get; private set; }

    /// <summary>Processes a run and returns its buffer to the pool.</summary>
    internal LineBatch Process(LineRun run)
    {
        _results.ResetWrittenCount();
        _rejects.ResetWrittenCount();
        Verdicts = new();
        (LastLine, Blank, Read, Rejected) = (run.LastLine, 0, 0, 0);
        try
        {
            foreach (var line in run.Split())
            {
                if (line.Number > options.SkipLines)
                    Process(run.Buffer, line);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(run.Buffer);
        }

        return this;
    }

    public void Dispose() => _writer.Dispose();

    private void Process(byte[] buffer, InputLine line)
    {
        if (line.IsBlank(buffer, options.MaxLineBytes))
        {
            Blank++;
            return;
        }

        try
        {
            Write(assessor.Assess(line.Read(buffer, options.MaxLineBytes)));
            Read++;
        }
        catch (InvalidCaseException problem)
        {
            Reject(line.Number, problem);
        }
        catch (SiteRuleException problem)
        {
            Reject(line.Number, problem.AsProblemOfTheCase());
        }
    }

    private void Write(CaseAssessment result)
    {
        foreach (var assessment in result.Assessments)
            Verdicts.Count(assessment.Indication, assessment.Verdict);
        _writer.Reset(_results);
        if (options.Detail == ResultDetail.Full)
            ResultWriter.Write(_writer, result);
        else
            SummaryWriter.Write(_writer, result);
        _writer.Flush();
        EndLine(_results);
    }

    private void Reject(long line, InvalidCaseException problem)
    {
        Rejected++;
        var message = problem.OffendingText is null ? problem.Problem : $"{problem.Problem}: {problem.OffendingText}";
        _writer.Reset(_rejects);
        _writer.WriteStartObject();
        _writer.WriteNumber(Line, line);
        _writer.WriteStartObject(Error);
        _writer.WriteString(Path, problem.Path);
        _writer.WriteString(Message, problem.Column is { } column ? $"{message} (byte {Invariant.Format(column)})" : message);
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
