using System.Text;
using IvigRules.Benchmarks.HandWritten;
using IvigRules.Oracle;

namespace IvigRules.Benchmarks;

/// <summary>Whether the hand-written programs give the library's answers: what is not equal is not worth comparing.</summary>
internal static class EqualityCheck
{
    /// <summary>Compares over the samples and random cases.</summary>
    /// <exception cref="InvalidOperationException">An answer differs; the message shows where.</exception>
    internal static string Run(int randomCases, int seed = 4)
    {
        var assessor = new IvigAssessor();
        var byHand = new DecisionByHand();
#pragma warning disable CA5394 // Repeatable by its seed.
        var random = new Random(seed);
#pragma warning restore CA5394
        var lines = Cases.Samples.Concat(Enumerable.Range(0, randomCases).Select(_ => Encoding.UTF8.GetBytes(GeneratedCases.Random(random)))).ToList();
        var verdicts = new int[4];
        var points = 0;
        foreach (var line in lines)
        {
            var recorded = CaseJson.Read(line);
            var expected = assessor.Assess(recorded);
            var actual = byHand.Decide(recorded);
            for (var i = 0; i < actual.Length; i++)
            {
                verdicts[(int)actual[i].Verdict]++;
                points += actual[i].NeedsJudgement.Length;
                Same(Describe(expected.Assessments[i]), Describe(actual[i]), line);
                Same(Describe(assessor.Assess(recorded, (Indication)i)), Describe(byHand.Decide(recorded, (Indication)i)), line);
            }

            Same(Describe(expected.Assessments[0]), Describe(byHand.DecideAcuteMs(recorded)), line);
        }

        CompareScreening(assessor, lines);
        return $"equal over {Cases.Samples.Length} samples and {randomCases} random cases: "
            + string.Join(", ", verdicts.Select((count, verdict) => $"{count} {((Verdict)verdict).Spell()}")) + $", {points} points for a clinician; screening equal to the byte";
    }

    private static void CompareScreening(IvigAssessor assessor, List<byte[]> lines)
    {
        using var text = new MemoryStream();
        foreach (var line in lines)
        {
            text.Write(line);
            text.WriteByte((byte)'\n');
        }

        using var expected = new MemoryStream();
        using var rejects = new MemoryStream();
        text.Position = 0;
        NdjsonScreening.RunAsync(assessor, text, expected, rejects, new() { Jobs = 1 }).GetAwaiter().GetResult();
        using var actual = new MemoryStream();
        text.Position = 0;
        using var byHand = new ScreenByHand(assessor.Knowledge);
        if (byHand.Run(text, actual) != 0 || rejects.Length != 0)
            throw new InvalidOperationException("a line was rejected");
        var (wanted, written) = (Encoding.UTF8.GetString(expected.ToArray()).Split('\n'), Encoding.UTF8.GetString(actual.ToArray()).Split('\n'));
        for (var i = 0; i < wanted.Length; i++)
            Same(wanted[i], i < written.Length ? written[i] : "", i < lines.Count ? lines[i] : []);
    }

    private static void Same(string expected, string actual, byte[] line)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            throw new InvalidOperationException($"{Encoding.UTF8.GetString(line)}\nlibrary\n{expected}\nby hand\n{actual}");
    }

    private static string Describe(Assessment assessment) => Line(assessment.Verdict, assessment.Readiness, assessment.Determining,
        assessment.Missing.Select(missing => $"{missing.Fact.Fact}|{missing.Fact.Subject}|{string.Join(' ', missing.Rules)}"),
        assessment.NeedsJudgement.Select(point => $"{point.Rule}|{point.Says}|{point.Because}"),
        assessment.Regimen?.PerInfusion.Low.Exact.Grams, assessment.Regimen?.PerInfusion.High.Exact.Grams, assessment.Regimen?.CourseTotal?.High.Grams,
        assessment.Precautions.Where(precaution => precaution.Truth == Truth.Met).Select(precaution => precaution.Id));

    private static string Describe(DecidedIndication decided) => Line(decided.Verdict, decided.Readiness, decided.Determining,
        decided.Missing.Select(missing => $"{missing.Fact}|{missing.Subject}|{string.Join(' ', missing.Rules)}"),
        decided.NeedsJudgement.Select(point => $"{point.Rule}|{point.Says}|{point.Because}"),
        decided.Dose?.Low, decided.Dose?.High, decided.Dose?.Course, decided.Precautions);

    private static string Line(Verdict verdict, Readiness readiness, IEnumerable<string> determining, IEnumerable<string> missing, IEnumerable<string> judgement,
        decimal? low, decimal? high, decimal? course, IEnumerable<string> precautions) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{verdict} {readiness} [{string.Join(' ', determining)}]\n  missing {string.Join("; ", missing)}\n  judge {string.Join("; ", judgement)}\n  {low} {high} {course} [{string.Join(' ', precautions)}]");
}
