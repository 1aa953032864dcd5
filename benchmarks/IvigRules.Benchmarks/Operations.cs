using System.Buffers;
using System.Text.Json;
using IvigRules.Benchmarks.HandWritten;

namespace IvigRules.Benchmarks;

/// <summary>What is measured, one pass over the mix each; the number returned only keeps the work from being left out.</summary>
internal sealed class Operations : IDisposable
{
    private readonly IvigAssessor _assessor = new();
    private readonly IvigAssessor _hospital = new(PolicyJson.Read(File.ReadAllBytes(Path.Combine(Cases.Root, "samples", "policies", "example-hospital.json"))));
    private readonly DecisionByHand _byHand = new();
    private readonly ScreenByHand _screen;
    private readonly PatientCase[] _cases = Cases.Read;
    private readonly byte[][] _lines = Cases.Lines;
    private readonly CaseAssessment[] _assessed;
    private readonly (byte[] Id, int AsOf, DecidedIndication[] Decided)[] _decided;
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly Utf8JsonWriter _writer;
    private readonly BodyWeight[] _weights = [.. Enumerable.Range(0, 1_952).Select(i => BodyWeight.FromKilograms(40 + (i * 37 % 800 / 10m)))];

    internal Operations()
    {
        _screen = new(_assessor.Knowledge);
        _assessed = [.. _cases.Select(_assessor.Assess)];
        _decided = [.. _cases.Select(recorded => (System.Text.Encoding.UTF8.GetBytes(recorded.Patient.Id), recorded.AsOf.DayNumber, _byHand.Decide(recorded)))];
        _writer = new(_output, new JsonWriterOptions { Encoder = ResultJson.Encoder, SkipValidation = true });
    }

    internal int Count => _cases.Length;

    public void Dispose()
    {
        _writer.Dispose();
        _screen.Dispose();
    }

    internal long AllVerdicts()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var assessment in _assessor.Assess(recorded).Assessments)
                sink += (int)assessment.Verdict;
        }

        return sink;
    }

    internal long AllSummary()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var assessment in _assessor.Assess(recorded).Assessments)
                sink += Force(assessment);
        }

        return sink;
    }

    internal long AllByHand()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (ref readonly var decided in _byHand.Decide(recorded).AsSpan())
                sink += Force(in decided);
        }

        return sink;
    }

    internal long OneSummary(Indication indication)
    {
        long sink = 0;
        foreach (var recorded in _cases)
            sink += Force(_assessor.Assess(recorded, indication));
        return sink;
    }

    internal long OneByHand(Indication indication)
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            var decided = _byHand.Decide(recorded, indication);
            sink += Force(in decided);
        }

        return sink;
    }

    internal long AcuteMsByHand()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            var decided = _byHand.DecideAcuteMs(recorded);
            sink += Force(in decided);
        }

        return sink;
    }

    /// <summary>Every reason, check and precaution with its words, for all five.</summary>
    internal long Explanation()
    {
        long sink = 0;
        foreach (var recorded in _cases)
        {
            foreach (var assessment in _assessor.Assess(recorded).Assessments)
                sink += assessment.Rules.Length + assessment.Checks.Length + assessment.Precautions.Length + Force(assessment);
        }

        return sink;
    }

    internal long DoseWithRounding()
    {
        long sink = 0;
        foreach (var weight in _weights)
            sink += _hospital.CalculateDose(Indication.AcuteMsRelapse, weight).Plan is null ? 0 : 1;
        return sink;
    }

    internal long Read()
    {
        long sink = 0;
        foreach (var line in _lines)
            sink += CaseJson.Read(line).PriorTherapies.Length;
        return sink;
    }

    internal long ReadByHand()
    {
        foreach (var line in _lines)
            _screen.Read(line);
        return 0;
    }

    /// <summary>Of results that have been forced before.</summary>
    internal long WriteSummary()
    {
        long sink = 0;
        foreach (var assessed in _assessed)
        {
            _output.ResetWrittenCount();
            _writer.Reset();
            SummaryWriter.Write(assessed, _writer);
            _writer.Flush();
            sink += _output.WrittenCount;
        }

        return sink;
    }

    internal long WriteSummaryByHand()
    {
        long sink = 0;
        foreach (var (id, asOf, decided) in _decided)
            sink += _screen.Write(id, asOf, decided);
        return sink;
    }

    internal long WriteFull()
    {
        long sink = 0;
        foreach (var assessed in _assessed)
        {
            _output.ResetWrittenCount();
            ResultJson.Write(assessed, _output);
            sink += _output.WrittenCount;
        }

        return sink;
    }

    internal long Screen(byte[] text, int jobs)
    {
        using var input = new MemoryStream(text, writable: false);
        return Screen(input, jobs);
    }

    /// <summary>The mix again and again, so many cases of it: a population, beside which starting up and coming to the end are nothing.</summary>
    internal long ScreenPopulation(int cases, int jobs)
    {
        using var input = new RepeatingStream(Cases.Text(1), _lines.Length, cases);
        return Screen(input, jobs);
    }

    private long Screen(Stream input, int jobs) =>
        NdjsonScreening.RunAsync(_assessor, input, Stream.Null, Stream.Null, new() { Jobs = jobs }).GetAwaiter().GetResult().Read;

    internal long ScreenByHand(byte[] text)
    {
        using var input = new MemoryStream(text, writable: false);
        return _screen.Run(input, Stream.Null);
    }

    /// <summary>All that the summary writer asks of an assessment.</summary>
    private static long Force(Assessment assessment)
    {
        long sink = (int)assessment.Verdict + (int)assessment.Readiness + assessment.Determining.Length + assessment.Missing.Length + assessment.NeedsJudgement.Length;
        if (assessment.Regimen is { } plan)
            sink += plan.PerInfusion.High.Exact == default ? 0 : 1;
        if (assessment.Verdict == Verdict.Consider)
        {
            foreach (var id in assessment.PrecautionIds)
                sink += id.Length;
        }

        return sink;
    }

    private static long Force(in DecidedIndication decided)
    {
        long sink = (int)decided.Verdict + (int)decided.Readiness + decided.Determining.Length + decided.Missing.Length + decided.NeedsJudgement.Length;
        if (decided.Dose is { } dose)
            sink += dose.High == 0 ? 0 : 1;
        foreach (var id in decided.Precautions)
            sink += id.Length;
        return sink;
    }
}
