using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>Nothing depends on the culture or the thread: the whole JSON, the text and the Markdown of every sample case and of some hundreds of random ones.</summary>
public sealed class SurroundingsTests
{
    private static readonly Lazy<string> Expected = new(() => In("", () => Surroundings.AllThatIsSaid(Surroundings.Cases)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Assess_UnderACulture_SaysTheSameToTheByte(string culture)
    {
        // Read and assessed anew, so that nothing worked out under another culture is reused.
        Assert.Equal(Expected.Value, In(culture, () => Surroundings.AllThatIsSaid(Surroundings.ReadAgain())));
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

    /// <summary>One assessor and, for every second thread, results that others ask at the same time.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(64)]
    public void Assess_FromManyThreadsAtOnce_SaysTheSame(int count)
    {
        var cases = Surroundings.Cases[..64];
        var expected = cases.ConvertAll(each => Surroundings.AllThatIsSaid([each]));
        var shared = cases.ConvertAll(each => each.Assessor.Assess(each.Case));
        var said = new string[cases.Count][];
        var together = new Barrier(count);
        var threads = Enumerable.Range(0, count).Select(thread => new Thread(() =>
        {
            together.SignalAndWait();

            // Each thread takes every count-th case, and the one after it, which its neighbour takes too.
            for (var i = thread; i < cases.Count; i += count)
            {
                var next = (i + 1) % cases.Count;
                said[i] = [Surroundings.AllThatIsSaid([cases[i]]), Surroundings.AllThatIsSaid(shared[i]), Surroundings.AllThatIsSaid(shared[next]), expected[next]];
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        for (var i = 0; i < said.Length; i++)
        {
            Assert.Equal(expected[i], said[i][0]);
            Assert.Equal(expected[i], said[i][1]);
            Assert.Equal(said[i][3], said[i][2]);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Screen_WithManyJobs_WritesTheSameBytes(int jobs)
    {
        var (results, rejects) = await Surroundings.ScreenAsync(jobs: 1);
        var (resultsOfMany, rejectsOfMany) = await Surroundings.ScreenAsync(jobs);
        Assert.Equal(results, resultsOfMany);
        Assert.Equal(rejects, rejectsOfMany);
        Assert.NotEmpty(results);
        Assert.NotEmpty(rejects);
    }

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
