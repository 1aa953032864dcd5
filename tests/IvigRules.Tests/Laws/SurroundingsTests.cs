using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>Nothing depends on the culture or the thread.</summary>
public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Assess_UnderACulture_SaysTheSameToTheByte(string culture)
    {
        // Fresh each time, so that nothing worked out under another culture is reused.
        var expected = In("", () => AllThatIsSaid(RandomCases.Take(60)));
        Assert.Equal(expected, In(culture, () => AllThatIsSaid(RandomCases.Take(60))));
    }

    [Fact]
    public void Assess_UnderACulture_IsReallyUnderThatCulture()
    {
        Assert.Equal("0,5", In("de-DE", () => $"{0.5m:0.0}"));
        Assert.Equal("ı", In("tr-TR", () => string.Concat("I".Select(letter => char.ToLower(letter, CultureInfo.CurrentCulture)))));
        Assert.NotEqual(2026, In("th-TH", () => CultureInfo.CurrentCulture.Calendar.GetYear(new DateTime(2026, 1, 1))));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Messages_UnderACulture_AreTheSame(string culture)
    {
        static string Said() => string.Join('\n',
            Assert.Throws<InvalidCaseException>(() => CaseJson.Read("""{"asOf":"2026-11-22","patient":{"id":"p","weight":{"value":1234.5,"unit":"stone"}}}""")).DescribeWithValue(),
            Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(IvigPolicy.Default with { WeightRecentDays = -1_234, LowFiltrationRate = -1_234.5m })).Message,
            RuleCatalogue.Json(new IvigAssessor(IvigPolicy.Default with { LowFiltrationRate = 59.5m, WeightRecentDays = 1_000 })),
            new IvigAssessor(IvigPolicy.Default with { LowFiltrationRate = 59.5m }).Knowledge.Sha256,
            CaseJson.Schema());
        Assert.Equal(In("", Said), In(culture, Said));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(64)]
    public void Assess_FromThreadsAtOnce_SaysTheSame(int count)
    {
        var cases = Surroundings.ReadAgain();
        var expected = AllThatIsSaid(Surroundings.ReadAgain());
        var shared = cases.ConvertAll(pair => pair.Assessor.Assess(pair.Case));
        var same = new bool[count];
        using var together = new Barrier(count);
        var threads = Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            // Every other thread assesses the same cases with the same assessors; the rest read the same results.
            together.SignalAndWait();
            same[i] = (i % 2 == 0 ? AllThatIsSaid(cases) : AllThatIsSaid(shared)) == expected;
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(same, Assert.True);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(64)]
    public async Task Screen_WithJobs_WritesTheSameToTheByte(int jobs)
    {
        var (results, rejects) = await Surroundings.ScreenAsync(jobs: 1);
        var many = await Surroundings.ScreenAsync(jobs);
        Assert.NotEmpty(rejects);
        Assert.Equal(results, many.Results);
        Assert.Equal(rejects, many.Rejects);
    }

    private static string AllThatIsSaid(List<(IvigAssessor Assessor, PatientCase Case)> cases) =>
        AllThatIsSaid(cases.ConvertAll(pair => pair.Assessor.Assess(pair.Case)));

    private static string AllThatIsSaid(List<CaseAssessment> results) => string.Join('\n', results.Select(result =>
        ResultJson.ToJson(result) + string.Join('\n', result.Assessments.Select(RandomCases.Everything))));

    private static T In<T>(string culture, Func<T> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
