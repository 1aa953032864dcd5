using System.Globalization;
using System.Text.RegularExpressions;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Hostile;

/// <summary>The first and the last days of the calendar, and its leap days, are days like others.</summary>
public sealed partial class CruelDateTests
{
    private static readonly DateOnly FirstDay = new(1, 1, 1);

    private static readonly DateOnly LastDay = new(9999, 12, 31);

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(Sample.Folder, "cases"), "*.json").Select(path => Path.GetFileName(path)!)
            .Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>All dates moved by the same number of days, so that the first or last of them is the calendar's: nothing changes but what follows from the age.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Assess_SampleMovedToTheEndsOfTheCalendar_SaysTheSame(string sample)
    {
        var json = File.ReadAllText(Path.Combine(Sample.Folder, "cases", sample));
        var dates = Date().Matches(json).Select(match => Parse(match.Value)).ToList();

        // A moment is read in the years 1000 to 9998.
        var (first, last) = json.Contains('T', StringComparison.Ordinal) && Moment().IsMatch(json) ? (new DateOnly(1000, 1, 2), new DateOnly(9998, 12, 30)) : (FirstDay, LastDay);
        var expected = Decided(json);

        Assert.Equal(expected, Decided(Moved(json, first.DayNumber - dates.Min().DayNumber)));
        Assert.Equal(expected, Decided(Moved(json, last.DayNumber - dates.Max().DayNumber)));
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-01", 0)]
    [InlineData("0001-01-01", "0018-12-31", 17)]
    [InlineData("0001-01-01", "0019-01-01", 18)]
    [InlineData("0001-01-01", "9999-12-31", 9_998)]
    [InlineData("9999-12-31", "9999-12-31", 0)]
    [InlineData("9981-12-31", "9999-12-30", 17)]
    [InlineData("9981-12-31", "9999-12-31", 18)]
    [InlineData("0004-02-29", "0022-02-28", 17)]
    [InlineData("0004-02-29", "0022-03-01", 18)]
    [InlineData("9980-02-29", "9998-02-28", 17)]
    [InlineData("9980-02-29", "9998-03-01", 18)]
    [InlineData("2000-02-29", "2100-02-28", 99)]
    [InlineData("2000-02-29", "2100-03-01", 100)]
    public void Adult_BornAndAssessedAtTheEndsOfTheCalendar_IsByCompletedYears(string born, string asOf, int years)
    {
        var at = Parse(asOf);
        var check = Recorded(at, at, at).With(patient => patient with { BirthDate = Parse(born) }).Assess(Indication.AcuteMsRelapse).Checks.Single(check => check.Rule.Id == "PRE-04");

        Assert.Equal(years >= 18 ? Truth.Met : Truth.Unknown, check.Truth);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{years:N0} years"), check.Because);
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-01", Verdict.Consider)]
    [InlineData("0001-01-01", "0001-04-01", Verdict.Consider)]
    [InlineData("0001-01-01", "0001-04-02", Verdict.Indeterminate)]
    [InlineData("0001-01-01", "9999-12-31", Verdict.Indeterminate)]
    [InlineData("9999-10-02", "9999-12-31", Verdict.Consider)]
    [InlineData("9999-10-01", "9999-12-31", Verdict.Indeterminate)]
    [InlineData("9999-12-31", "9999-12-31", Verdict.Consider)]
    [InlineData("9999-12-31", "0001-01-01", Verdict.NotIndicated)]
    public void Relapse_AtTheEndsOfTheCalendar_IsActiveForNinetyDays(string onset, string asOf, Verdict expected) =>
        Assert.Equal(expected, Recorded(Parse(asOf), Parse(onset), Parse(onset)).Assess(Indication.AcuteMsRelapse).Verdict);

    [Fact]
    public void Relapse_WindowOfTheWholeCalendar_IsActiveUntilItsLastDay()
    {
        var assessor = new IvigAssessor(IvigPolicy.Default with { RelapseWindowDays = int.MaxValue, WeightRecentDays = int.MaxValue });

        var assessment = assessor.Assess(Recorded(LastDay, FirstDay, FirstDay), Indication.AcuteMsRelapse);

        Assert.Equal(Verdict.Consider, assessment.Verdict);
        Assert.Equal(Truth.Met, assessment.Checks.Single(check => check.Rule.Id == "PRE-02").Truth);
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-31", Truth.Met)]
    [InlineData("0001-01-01", "0001-02-01", Truth.Unknown)]
    [InlineData("9999-12-01", "9999-12-31", Truth.Met)]
    [InlineData("9999-11-30", "9999-12-31", Truth.Unknown)]
    [InlineData("2024-01-30", "2024-02-29", Truth.Met)]
    [InlineData("2024-02-29", "2024-03-30", Truth.Met)]
    [InlineData("2024-02-29", "2024-03-31", Truth.Unknown)]
    public void Weight_AtTheEndsOfTheCalendar_IsRecentForThirtyDays(string measured, string asOf, Truth expected) =>
        Assert.Equal(expected, Recorded(Parse(asOf), Parse(asOf), Parse(measured)).Check("PRE-02"));

    [Fact]
    public void Assess_EveryFactOnTheLastDay_IsIgnoredAndListed()
    {
        var result = Clinic.Assessor.Assess(Recorded(Sample.AsOf, LastDay, LastDay));

        Assert.Equal(Verdict.NotIndicated, result[Indication.AcuteMsRelapse].Verdict);
        Assert.Equal(["patient.weight", "relapses[0]", "priorTherapies[0]", "priorTherapies[1]", "labResults[0]"], result.IgnoredFacts.Select(ignored => ignored.Fact));
    }

    [Fact]
    public void Assess_ReactionAtTheEndsOfTheYearsThatAreRead_IsDatedAndUsed()
    {
        foreach (var (at, asOf) in new[] { (new DateTimeOffset(1000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateOnly(1000, 1, 1)), (new DateTimeOffset(9998, 12, 31, 23, 59, 59, TimeSpan.Zero), new DateOnly(9998, 12, 31)) })
        {
            var recorded = Recorded(asOf, asOf, asOf).Reactions(new InfusionReaction { InfusionEndedAt = at, OnsetAt = at, ResolvedOn = asOf, Symptoms = new() { Anaphylaxis = true } });
            var result = Clinic.Assessor.Assess(recorded);

            Assert.All(result.Assessments, assessment => Assert.Equal(Verdict.Contraindicated, assessment.Verdict));
            Assert.Contains(Invariant.Format(asOf), result.AdverseReactions.Single(reaction => reaction.Id == "AR-02").Because, StringComparison.Ordinal);
            Assert.NotEmpty(ResultJson.ToJson(result));
        }
    }

    [Fact]
    public void Dates_OfTheInfusions_EndWithTheCalendar()
    {
        var plan = Recorded(LastDay, LastDay, LastDay).Assess(Indication.AcuteMsRelapse).Plan!;

        Assert.Equal(LastDay, plan.DatesFrom(LastDay.AddDays(-4))[^1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.DatesFrom(LastDay.AddDays(-3)));
        Assert.Equal(new DateOnly(2024, 2, 29), plan.DatesFrom(new(2024, 2, 27))[2]);
        Assert.Equal(FirstDay, plan.DatesFrom(FirstDay)[0]);
    }

    /// <summary>The third-line case on another day.</summary>
    private static PatientCase Recorded(DateOnly asOf, DateOnly onset, DateOnly weighed) => Sample.ThirdLine with
    {
        AsOf = asOf,
        Patient = Sample.ThirdLine.Patient with { BirthDate = null, Weight = new Weight(70m.Kilograms, weighed) },
        Relapses = [new Relapse(Disease.MultipleSclerosis, onset)],
        PriorTherapies = [Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, onset), Clinic.Was(Clinic.Plex, TherapyOutcome.Failed, onset)],
        LabResults = [new LabResult(LabResult.Iga, 180, "mg/dL", weighed)],
    };

    private static string Decided(string json)
    {
        var result = Clinic.Assessor.Assess(CaseJson.Read(json));
        return string.Join('\n', result.Assessments.Select(assessment => string.Join(' ',
        [
            assessment.ToString(),
            .. RuleSets.All[(int)assessment.Indication].Rules.Where(rule => rule.Kind.IsOfTheVerdict()).Select(rule => $"{rule.Id}={assessment.TruthOf(rule.Id).ContractName()}"),
            .. assessment.Missing.Select(missing => missing.ToString()),
            .. assessment.NeedsJudgement.Select(point => point.Rule),
            .. assessment.Checks.Where(check => check.Rule.Id != "PRE-04").Select(check => check.ToString()),
            assessment.Plan is { } plan ? $"{plan.PerInfusion} {plan.CourseTotal}" : "no dose",
        ])).Append($"{result.IgnoredFacts.Length} ignored, {result.Notes.Length} notes"));
    }

    private static string Moved(string json, int days) => Date().Replace(json, match => Invariant.Format(Parse(match.Value).AddDays(days)));

    private static DateOnly Parse(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<="")\d{4}-\d\d-\d\d", RegexOptions.None, 1_000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\d\dT\d\d", RegexOptions.None, 1_000)]
    private static partial Regex Moment();
}
