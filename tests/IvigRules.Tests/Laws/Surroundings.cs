using System.Text;
using System.Text.Json.Nodes;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>The cases of which all that is said must be the same wherever it is said.</summary>
internal static class Surroundings
{
    private const int RandomCount = 240;

    private static readonly string[] Samples =
    [
        .. Directory.EnumerateFiles(Path.Combine(Sample.Folder, "cases"), "*.json").Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    /// <summary>Every sample case, and random ones under two policies.</summary>
    internal static List<(IvigAssessor Assessor, PatientCase Case)> ReadAgain() =>
        [.. RandomCases.Take(RandomCount), .. Samples.Take(Law.Share(Samples.Length)).Select(json => (new IvigAssessor(), CaseJson.Read(json)))];

    internal static string AllThatIsSaid(List<(IvigAssessor Assessor, PatientCase Case)> cases) => string.Join('\n', cases.Select(each => AllThatIsSaid(each.Assessor.Assess(each.Case))));

    internal static string AllThatIsSaid(CaseAssessment result) => string.Join('\n', result.Assessments.Select(RandomCases.Everything).Prepend(result.ExplainMarkdown(full: true)).Prepend(ResultJson.ToJson(result)));

    /// <summary>The sample cases screened as a population with lines that are no case among them.</summary>
    internal static async Task<(byte[] Results, byte[] Rejects)> ScreenAsync(int jobs)
    {
        var lines = Samples.Select(json => JsonNode.Parse(json)!.ToJsonString()).SelectMany((line, i) => i % 5 == 0 ? new[] { line, "", $"{{\"asOf\":{i}.5}}" } : [line]);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(lines, 6).SelectMany(line => line))));
        using var output = new MemoryStream();
        using var rejects = new MemoryStream();
        await NdjsonScreening.RunAsync(Clinic.Assessor, input, output, rejects, new ScreeningOptions { Jobs = jobs, Detail = ResultDetail.Full }).ConfigureAwait(false);
        return (output.ToArray(), rejects.ToArray());
    }
}
