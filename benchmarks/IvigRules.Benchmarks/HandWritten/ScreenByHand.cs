using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IvigRules.Benchmarks.HandWritten;

/// <summary>Screens a population with the hand-written decision, single-threaded: lines of JSON in, summaries out.</summary>
internal sealed class ScreenByHand : IDisposable
{
    private const int BufferBytes = 128 * 1024;

    private static readonly JsonEncodedText PatientId = JsonEncodedText.Encode("patientId");
    private static readonly JsonEncodedText AsOf = JsonEncodedText.Encode("asOf");
    private static readonly JsonEncodedText Knowledge = JsonEncodedText.Encode("knowledge");
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText Sha256 = JsonEncodedText.Encode("sha256");
    private static readonly JsonEncodedText Assessments = JsonEncodedText.Encode("assessments");
    private static readonly JsonEncodedText Indication = JsonEncodedText.Encode("indication");
    private static readonly JsonEncodedText Verdict = JsonEncodedText.Encode("verdict");
    private static readonly JsonEncodedText Readiness = JsonEncodedText.Encode("readiness");
    private static readonly JsonEncodedText Determining = JsonEncodedText.Encode("determining");
    private static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
    private static readonly JsonEncodedText Fact = JsonEncodedText.Encode("fact");
    private static readonly JsonEncodedText Subject = JsonEncodedText.Encode("subject");
    private static readonly JsonEncodedText Rules = JsonEncodedText.Encode("rules");
    private static readonly JsonEncodedText NeedsJudgement = JsonEncodedText.Encode("needsJudgement");
    private static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    private static readonly JsonEncodedText Says = JsonEncodedText.Encode("says");
    private static readonly JsonEncodedText Because = JsonEncodedText.Encode("because");
    private static readonly JsonEncodedText Regimen = JsonEncodedText.Encode("regimen");
    private static readonly JsonEncodedText PerInfusion = JsonEncodedText.Encode("perInfusion");
    private static readonly JsonEncodedText Low = JsonEncodedText.Encode("low");
    private static readonly JsonEncodedText High = JsonEncodedText.Encode("high");
    private static readonly JsonEncodedText Exact = JsonEncodedText.Encode("exact");
    private static readonly JsonEncodedText CourseTotal = JsonEncodedText.Encode("courseTotal");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Unit = JsonEncodedText.Encode("unit");
    private static readonly JsonEncodedText Grams = JsonEncodedText.Encode("g");
    private static readonly JsonEncodedText Precautions = JsonEncodedText.Encode("precautions");

    private static readonly JsonEncodedText[] Indications =
        [.. new[] { "acute-ms-relapse", "ms-relapse-prevention", "acute-nmo-relapse", "nmo-relapse-prevention", "natalizumab-pml-iris" }.Select(Encode)];

    private static readonly JsonEncodedText[] Verdicts = [.. new[] { "not-indicated", "indeterminate", "consider", "contraindicated" }.Select(Encode)];
    private static readonly JsonEncodedText[] ReadinessNames = [.. new[] { "not-applicable", "ready", "checks-outstanding", "hold" }.Select(Encode)];

    private readonly JsonEncodedText _version;
    private readonly JsonEncodedText _sha256;
    private readonly ScreenReader _reader = new();
    private readonly DecisionFacts _facts = new();
    private readonly DecisionByHand _decision = new();
    private readonly DecidedIndication[] _decided = new DecidedIndication[5];
    private readonly ArrayBufferWriter<byte> _output = new(BufferBytes);
    private readonly Utf8JsonWriter _writer;

    /// <param name="knowledge">The version and hash that every line carries.</param>
    internal ScreenByHand(Knowledge knowledge)
    {
        _version = Encode(knowledge.Version);
        _sha256 = Encode(knowledge.Sha256);
        _writer = new(_output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Screens a stream, and says how many lines were no case.</summary>
    internal long Run(Stream input, Stream output)
    {
        var buffer = new byte[BufferBytes];
        var length = 0;
        long rejected = 0;
        while (true)
        {
            var read = input.Read(buffer, length, buffer.Length - length);
            length += read;
            var start = 0;
            for (var end = buffer.AsSpan(0, length).IndexOf((byte)'\n'); end >= 0; end = buffer.AsSpan(start, length - start).IndexOf((byte)'\n'))
            {
                rejected += Line(buffer.AsSpan(start, end));
                start += end + 1;
            }

            if (read == 0 && start < length)
            {
                rejected += Line(buffer.AsSpan(start, length - start));
                start = length;
            }

            output.Write(_output.WrittenSpan);
            _output.ResetWrittenCount();
            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
            if (read == 0)
                return rejected;
            if (length == buffer.Length)
                Array.Resize(ref buffer, length * 2);
        }
    }

    /// <summary>Reads a line only.</summary>
    internal void Read(ReadOnlySpan<byte> line) => _reader.Read(line, _facts);

    /// <summary>Decides what was read.</summary>
    internal void Decide() => _decision.Decide(_facts, _decided);

    /// <summary>Writes a decision only, and says how long it is.</summary>
    internal int Write(ReadOnlySpan<byte> patientId, int asOf, DecidedIndication[] decided)
    {
        _output.ResetWrittenCount();
        WriteCase(patientId, asOf, decided);
        return _output.WrittenCount;
    }

    private int Line(ReadOnlySpan<byte> line)
    {
        if (line.EndsWith("\r"u8))
            line = line[..^1];
        if (line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            return 0;
        try
        {
            _reader.Read(line, _facts);
        }
        catch (Exception problem) when (problem is FormatException or JsonException or InvalidOperationException)
        {
            return 1;
        }

        _decision.Decide(_facts, _decided);
        WriteCase(_reader.PatientId, _facts.AsOf, _decided);
        _output.GetSpan(1)[0] = (byte)'\n';
        _output.Advance(1);
        return 0;
    }

    private void WriteCase(ReadOnlySpan<byte> patientId, int asOf, DecidedIndication[] decided)
    {
        var writer = _writer;
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteString(PatientId, patientId);
        Span<byte> date = stackalloc byte[10];
        DateOnly.FromDayNumber(asOf).TryFormat(date, out _, "O", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteString(AsOf, date);
        writer.WriteStartObject(Knowledge);
        writer.WriteString(Version, _version);
        writer.WriteString(Sha256, _sha256);
        writer.WriteEndObject();
        writer.WriteStartArray(Assessments);
        for (var i = 0; i < decided.Length; i++)
            Write(writer, Indications[i], in decided[i]);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText indication, in DecidedIndication decided)
    {
        writer.WriteStartObject();
        writer.WriteString(Indication, indication);
        writer.WriteString(Verdict, Verdicts[(int)decided.Verdict]);
        writer.WriteString(Readiness, ReadinessNames[(int)decided.Readiness]);
        Write(writer, Determining, decided.Determining);
        writer.WriteStartArray(Missing);
        foreach (var missing in decided.Missing)
        {
            writer.WriteStartObject();
            writer.WriteString(Fact, missing.Fact);
            if (missing.Subject is { } subject)
                writer.WriteString(Subject, subject);
            Write(writer, Rules, missing.Rules);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray(NeedsJudgement);
        foreach (var point in decided.NeedsJudgement)
        {
            writer.WriteStartObject();
            writer.WriteString(Rule, point.Rule);
            writer.WriteString(Says, point.Says);
            writer.WriteString(Because, point.Because);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (decided.Dose is { } dose)
        {
            writer.WriteStartObject(Regimen);
            writer.WriteStartObject(PerInfusion);
            WritePlanned(writer, Low, dose.Low);
            WritePlanned(writer, High, dose.High);
            writer.WriteEndObject();
            if (dose.Course is { } course)
            {
                writer.WriteStartObject(CourseTotal);
                Write(writer, Low, course);
                Write(writer, High, course);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        if (decided.Verdict == IvigRules.Verdict.Consider)
            Write(writer, Precautions, decided.Precautions);
        writer.WriteEndObject();
    }

    private static void WritePlanned(Utf8JsonWriter writer, JsonEncodedText name, decimal grams)
    {
        writer.WriteStartObject(name);
        Write(writer, Exact, grams);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, decimal grams)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber(Value, grams / 1.000000000000000000000000000000000m);
        writer.WriteString(Unit, Grams);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, string[] texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text);
}
