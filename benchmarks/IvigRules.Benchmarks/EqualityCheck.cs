using System.Text;
using IvigRules.Benchmarks.ByHand;
using IvigRules.Benchmarks.SourceGenerated;

namespace IvigRules.Benchmarks;

/// <summary>Whether what is compared gives the same answers: what is not equal is not worth measuring.</summary>
internal static class EqualityCheck
{
    private const int Seed = 4;

    /// <summary>Compares over the sample cases and random cases.</summary>
    /// <exception cref="InvalidOperationException">An answer differs; the message shows where.</exception>
    internal static string Run(int randomCases)
    {
        var assessor = new IvigAssessor();
        var sessions = new PatientSessions();
        byte[][] lines = [.. Cases.Samples, .. CaseSource.Random(randomCases, Seed)];
        var verdicts = new int[Enum.GetValues<Verdict>().Length];
        foreach (var line in lines.Append(Cases.Large))
        {
            var recorded = CaseJson.Read(line);
            var result = assessor.Assess(recorded);
            var expected = assessor.Assess(recorded, Indication.AcuteMsRelapse);
            var byHand = AcuteMsRelapseByHand.Decide(recorded);
            Same(
                Describe(expected.Verdict, expected.Determining, expected.Advice),
                Describe(byHand.Verdict, byHand.Determining, byHand.Advice), line);
            Same(
                string.Join(' ', result.Assessments.Select(assessment => (assessment.Verdict, assessment.Readiness))),
                string.Join(' ', sessions.Assess(recorded)), line);
            verdicts[(int)byHand.Verdict]++;
        }

        CompareScreening(assessor, lines);
        return $"equal over {Cases.Samples.Length} samples and {randomCases} random cases ("
            + string.Join(", ", verdicts.Select((count, verdict) => $"{count} {(Verdict)verdict}")) + " by hand)";
    }

    private static void CompareScreening(IvigAssessor assessor, byte[][] lines)
    {
        var text = Cases.Text(lines);
        using var input = new MemoryStream(text, writable: false);
        using var expected = new MemoryStream();
        using var rejects = new MemoryStream();
        NdjsonScreening.RunAsync(assessor, input, expected, rejects, new() { Jobs = 1 }).GetAwaiter().GetResult();
        using var actual = new MemoryStream();
        new ScreeningBySourceGeneration(assessor).Run(text, actual);
        Same("", Encoding.UTF8.GetString(rejects.ToArray()), []);
        var wanted = Encoding.UTF8.GetString(expected.ToArray()).Split('\n');
        var written = Encoding.UTF8.GetString(actual.ToArray()).Split('\n');
        for (var i = 0; i < wanted.Length; i++)
            Same(wanted[i], i < written.Length ? written[i] : "", i < lines.Length ? lines[i] : []);
    }

    private static string Describe(Verdict verdict, IEnumerable<string> determining, IEnumerable<string> advice) =>
        $"{verdict}, determined by {string.Join(' ', determining)}, advice {string.Join(' ', advice)}";

    private static void Same(string expected, string actual, byte[] line)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            throw new InvalidOperationException($"{Encoding.UTF8.GetString(line)}\nlibrary\n{expected}\nthe other\n{actual}");
    }
}
