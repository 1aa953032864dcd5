using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>Screening as a host would write it without the library's JSON: generated code reads and writes, the library assesses.</summary>
internal sealed class ScreeningBySourceGeneration(IvigAssessor assessor)
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);

    /// <summary>One summary a line out for one case a line in.</summary>
    internal long Run(ReadOnlySpan<byte> lines, Stream output)
    {
        using var writer = new Utf8JsonWriter(
            _output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var cases = 0;
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            var recorded = CaseMapping.Map(JsonSerializer.Deserialize(lines[..end], CaseContext.Default.CaseDto)!);
            writer.Reset();
            JsonSerializer.Serialize(writer, SummaryDto.Of(assessor.Assess(recorded)), SummaryContext.Default.SummaryDto);
            _output.Write("\n"u8);
            cases++;
            lines = lines[(end + 1)..];
            if (_output.WrittenCount > 32 * 1024 || lines.IsEmpty)
            {
                output.Write(_output.WrittenSpan);
                _output.ResetWrittenCount();
            }
        }

        return cases;
    }
}
