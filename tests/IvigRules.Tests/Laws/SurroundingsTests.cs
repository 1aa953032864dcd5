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
            ResultJson.Catalogue(new IvigAssessor(IvigPolicy.Default with { LowFiltrationRate = 59.5m, WeightRecentDays = 1_000 })),
            new IvigAssessor(IvigPolicy.Default with { LowFiltrationRate = 59.5m }).Knowledge.Sha256,
            CaseJson.Schema());
        Assert.Equal(In("", Said), In(culture, Said));
    }

    [Fact]
    public void Assess_FromEightThreadsAtOnce_SaysTheSame()
    {
        var cases = RandomCases.Take(60);
        var expected = AllThatIsSaid(cases);
        var shared = cases.ConvertAll(pair => pair.Assessor.Assess(pair.Case));
        var said = new string[8];
        var together = new Barrier(said.Length);
        var threads = Enumerable.Range(0, said.Length).Select(i => new Thread(() =>
        {
            together.SignalAndWait();
            said[i] = i % 2 == 0 ? AllThatIsSaid(cases) : AllThatIsSaid(shared);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(said, each => Assert.Equal(expected, each));
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
