using System.Collections.Immutable;
using System.Text;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Hostile;

/// <summary>A case with very many facts is answered as one with few, with work that grows with their number and not with its square.</summary>
public sealed class CruelSizeTests
{
    private const int CruellyMany = 100_000;

    // With IVIG_CASES=10000 or more every kind is tried in that number; in an ordinary run only the therapies are.
    private static readonly int Many = Law.Cases >= 10_000 ? CruellyMany : 10_000;
    private static readonly int Few = Many / 10;

    // Ten times as many facts allocate about ten times as much; the square would be a hundred.
    private const double MostTimesTheWork = 20;

    private static readonly Therapy[] Agents =
        [.. IvigPolicy.Default.DiseaseModifyingTherapies.Everything().Where(group => group.Members.IsDefaultOrEmpty).Select(group => group.Therapy)];

    private static readonly Dictionary<string, Func<int, PatientCase>> Cases = new(StringComparer.Ordinal)
    {
        ["therapies that no rule reads"] = count => Clinic.MsRelapse.AndTherapies(Each(count, i => Clinic.Was($"other-{Invariant.Digits(i)}", TherapyOutcome.Failed))),
        ["the same therapy again and again"] = count => Clinic.MsRelapse.AndTherapies(Each(count, i => Clinic.MsRelapse.PriorTherapies[i % 2])),
        ["the same therapy on other days"] = count => Clinic.MsRelapse.AndTherapies(Each(count, i => Clinic.Was(Clinic.Ivmp, TherapyOutcome.NotTolerated, Clinic.DaysAgo(i)))),
        ["therapies dated later"] = count => Clinic.MsRelapse.AndTherapies(Each(count, i => Clinic.Was(Clinic.Ivmp, TherapyOutcome.Responded, Clinic.Tomorrow.AddDays(i)))),
        ["therapies of a group on other days"] = count =>
            Clinic.MsPrevention.Therapies(Each(count, i => Clinic.Was(Agents[i % Agents.Length], TherapyOutcome.Contraindicated, Clinic.DaysAgo(i / Agents.Length)))),
        ["conditions"] = count => Clinic.MsRelapse with
        {
            Conditions = Each(count, i => Condition.MultipleSclerosis(MsCourse.RelapsingRemitting) with { Onset = Clinic.DaysAgo(i), EndedOn = Clinic.Tomorrow.AddDays(i) }),
        },
        ["relapses"] = count => Clinic.MsRelapse with { Relapses = [.. Clinic.MsRelapse.Relapses, .. Each(count, i => new Relapse(Disease.MultipleSclerosis, Clinic.Onset.AddDays(-1 - i), Clinic.Tomorrow.AddDays(i)))] },
        ["laboratory results"] = count => Clinic.MsRelapse with { LabResults = Each(count, i => new LabResult(i % 2 == 0 ? LabResult.Iga : $"other-{Invariant.Digits(i)}", 100 + i, "mg/dL", Clinic.DaysAgo(i % 1_000))) },
        ["risk factors"] = count => Clinic.MsRelapse with { RiskFactors = Each(count, i => new RiskFactor((RiskFactorKind)(1 + (i % 13)), Present: true)) },
        ["reactions"] = count => Clinic.MsRelapse with
        {
            InfusionReactions = Each(count, i => new InfusionReaction
            {
                OnsetAt = new DateTimeOffset(Clinic.DaysAgo(i), TimeOnly.MinValue, TimeSpan.Zero),
                ResolvedOn = Clinic.DaysAgo(i),
                Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true },
                Temperature = 37.5m.DegreesCelsius,
            }),
        },
    };

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Assess_VeryManyFacts_SaysTheSameAndAllocatesInProportion(string kind)
    {
        var indication = kind.Contains("group", StringComparison.Ordinal) ? Indication.MsRelapsePrevention : Indication.AcuteMsRelapse;
        Work(Cases[kind](100), indication);

        var few = Allocated(() => Work(Cases[kind](Few), indication));
        var many = Allocated(() => Work(Cases[kind](Many), indication));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Few} facts allocate {few} bytes, {Many} allocate {many}");
        Assert.True(many <= few * MostTimesTheWork, $"{Few} facts allocate {few} bytes, {Many} allocate {many}");
    }

    [Fact]
    public async Task Screen_CaseOfHundredThousandTherapies_IsReadWhereTheLineMayBeThatLongAndElseRejected()
    {
        const string Record = """{"therapy":"plasma-exchange","outcome":"failed","startedOn":"2026-11-09"}""";
        var json = Encoding.UTF8.GetString(Sample.ThirdLineJson).ReplaceLineEndings("");
        var cruel = Encoding.UTF8.GetBytes(json.Replace("\"priorTherapies\": [", $"\"priorTherapies\": [{string.Concat(Enumerable.Repeat(Record + ",", CruellyMany))}", StringComparison.Ordinal));
        Assert.Equal(CruellyMany + 2, CaseJson.Read(cruel).PriorTherapies.Length);

        var (results, rejects) = await Screen(cruel, new ScreeningOptions { MaxLineBytes = 16 << 20 });
        Assert.Contains("\"indication\":\"acute-ms-relapse\",\"verdict\":\"consider\"", results, StringComparison.Ordinal);
        Assert.Empty(rejects);

        (results, rejects) = await Screen(cruel, new ScreeningOptions());
        Assert.Empty(results);
        Assert.StartsWith("{\"line\":1,\"error\":{\"path\":\"$\"", rejects, StringComparison.Ordinal);
    }

    private static async Task<(string Results, string Rejects)> Screen(byte[] line, ScreeningOptions options)
    {
        using var input = new MemoryStream(line);
        using var output = new MemoryStream();
        using var rejects = new MemoryStream();
        await NdjsonScreening.RunAsync(Clinic.Assessor, input, output, rejects, options).ConfigureAwait(false);
        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(rejects.ToArray()));
    }

    /// <summary>The whole answer: verdicts, explanation, checks, dose, JSON, text and what is cited.</summary>
    private static void Work(PatientCase recorded, Indication indication)
    {
        var result = Clinic.Assessor.Assess(recorded);
        var assessment = result[indication];
        Assert.Equal(Verdict.Consider, assessment.Verdict);
        Assert.Equal(28m, assessment.Plan?.PerInfusion.High.Exact.Grams);
        Assert.NotEmpty(ResultJson.ToJson(result));
        Assert.NotEmpty(assessment.ExplainMarkdown(full: true));
        Assert.Equal(Verdict.Consider, Clinic.Assessor.Assess(assessment.CitedFacts, indication).Verdict);
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static ImmutableArray<T> Each<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
