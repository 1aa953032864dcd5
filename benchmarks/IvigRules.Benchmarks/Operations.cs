using System.Buffers;
using System.Text.Json;
using IvigRules.Benchmarks.ByHand;
using IvigRules.Benchmarks.SourceGenerated;

namespace IvigRules.Benchmarks;

/// <summary>All that is measured. Each does one pass over its cases; the number returned only keeps the work from being left out.</summary>
internal sealed class Operations
{
    private static readonly ScreeningOptions OneJob = new() { Jobs = 1, Detail = ResultDetail.Summary };

    private readonly IvigAssessor _assessor = new();
    private readonly PatientSessions _sessions = new();
    private readonly ScreeningBySourceGeneration _sourceGeneration;
    private readonly PatientCase[] _cases = Cases.Read;
    private readonly byte[] _largeText = Cases.Large;
    private readonly PatientCase _large = CaseJson.Read(Cases.Large);
    private readonly byte[] _population = Cases.PopulationText;
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);

    internal Operations() => _sourceGeneration = new(_assessor);

    internal long OneIndicationByHand()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            var answer = AcuteMsRelapseByHand.Decide(recorded);
            sink += (int)answer.Verdict + answer.Determining.Length + answer.Advice.Length;
        }

        return sink;
    }

    internal long OneIndication()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            var assessment = _assessor.Assess(recorded, Indication.AcuteMsRelapse);
            sink += (int)assessment.Verdict + assessment.Determining.Length + assessment.Advice.Length;
        }

        return sink;
    }

    internal long FiveVerdicts()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var assessment in _assessor.Assess(recorded).Assessments)
                sink += (int)assessment.Verdict;
        }

        return sink;
    }

    internal long FiveSummaries()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var assessment in _assessor.Assess(recorded).Assessments)
                sink += SummaryContent.Ask(assessment);
        }

        return sink;
    }

    internal long FiveExplanations()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var assessment in _assessor.Assess(recorded).Assessments)
                sink += assessment.Explain().Length;
        }

        return sink;
    }

    internal long FullJson()
    {
        long sink = 0;
        foreach (var recorded in _cases)
            sink += AssessAndWrite(recorded);
        return sink;
    }

    internal long FiveReadinesses()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var assessment in _assessor.Assess(recorded).Assessments)
                sink += (int)assessment.Verdict + (int)assessment.Readiness;
        }

        return sink;
    }

    internal long Sessions()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var (verdict, readiness) in _sessions.Assess(recorded))
                sink += (int)verdict + (int)readiness;
        }

        return sink;
    }

    internal long Screening()
    {
        using var input = new MemoryStream(_population, writable: false);
        return NdjsonScreening.RunAsync(_assessor, input, Stream.Null, Stream.Null, OneJob).GetAwaiter().GetResult().Read;
    }

    internal long Tokens()
    {
        long sink = 0;
        ReadOnlySpan<byte> lines = _population;
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            var reader = new Utf8JsonReader(lines[..end]);
            while (reader.Read())
                sink += (int)reader.TokenType;
            lines = lines[(end + 1)..];
        }

        return sink;
    }

    internal long SourceGeneration() => _sourceGeneration.Run(_population, Stream.Null);

    internal long LargeCaseRead() => CaseJson.Read(_largeText).PriorTherapies.Length;

    internal long LargeCaseFullJson() => AssessAndWrite(_large);

    private long AssessAndWrite(PatientCase recorded)
    {
        _output.ResetWrittenCount();
        ResultJson.Write(_assessor.Assess(recorded), _output);
        return _output.WrittenCount;
    }
}
