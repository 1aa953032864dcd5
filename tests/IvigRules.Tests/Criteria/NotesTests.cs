using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Criteria;

/// <summary>What a criterion writes down as it judges: what it saw, what it cites, what is open.</summary>
public sealed class NotesTests
{
    private static readonly TherapyRecord Record =
        new(Place: 2, TherapyHierarchy.Unknown, Therapy.PlasmaExchange, TherapyOutcome.Failed, StartedOn: null, EndedOn: null, EndsLater: false)
        { Charted = Therapy.PlasmaExchange };

    [Fact]
    public void Reasons_Nothing_AreNone() => Assert.Empty(new Notes(withReasons: true).Reasons);

    [Fact]
    public void Reasons_SeveralInAnyOrder_AreEachThereOnceInOrdinalOrder()
    {
        var notes = new Notes(withReasons: true);
        notes.Saw($"b");
        notes.Saw($"{"a"}");
        notes.Saw($"{"B"}{null as string}{1}");
        notes.Misses("patient.sex", null, $"{"b"}");
        notes.NeedsJudgement($"c");
        notes.Saw($"a");
        Assert.Equal(["B1", "a", "b", "c"], notes.Reasons);
        Assert.Equal(["B1", "a", "b", "c"], notes.Reasons);
    }

    [Fact]
    public void Reasons_WhenTheyAreNotWanted_AreNotWorkedOut()
    {
        var notes = new Notes(withReasons: false);
        notes.Saw($"{Refuse()}");
        notes.Misses("patient.sex", null, $"{Refuse()}");
        notes.Misses(Record, "priorTherapies.startedOn", $"{Refuse()}");
        notes.NeedsJudgement($"{Refuse()}");
        Assert.Empty(notes.Reasons);
        Assert.Equal(["patient.sex", "priorTherapies.startedOn (plasma-exchange)"], notes.Missed.Select(missed => missed.Fact.ToString()));
        Assert.True(notes.NeedsAJudgement);

        static string Refuse() => throw new InvalidOperationException("worked out");
    }

    [Fact]
    public void Reasons_UnderAnyCulture_AreTheSame() => Cultures.Everywhere(() =>
    {
        Assert.NotEqual(CultureInfo.InvariantCulture, CultureInfo.CurrentCulture);
        var notes = new Notes(withReasons: true);
        notes.Saw($"{-1.5m} and {new DateOnly(2026, 11, 3)}");
        Assert.Equal(["-1.5 and 11/03/2026"], notes.Reasons);
    });

    [Fact]
    public void Missed_OfARecord_HasItsPlace()
    {
        var notes = new Notes(withReasons: true);
        notes.Misses("priorTherapies", "plasma-exchange");
        notes.Misses(Record, "priorTherapies.startedOn", $"when it started is not recorded");
        Assert.Equal([null, 2], notes.Missed.Select(missed => missed.Record));
        Assert.Equal([new("priorTherapies", "plasma-exchange"), new("priorTherapies.startedOn", "plasma-exchange")], notes.Missed.Select(missed => missed.Fact));
        Assert.False(notes.NeedsAJudgement);
    }

    [Fact]
    public void Cites_WithAndWithoutCitations_AreKeptOnlyWhereTheyAreWanted()
    {
        var (with, without) = (Notes.WithCitations(), new Notes(withReasons: true));
        foreach (var notes in new[] { with, without })
        {
            notes.Cites("patient.sex");
            notes.Cites("priorTherapies", 12);
            notes.Saw($"words");
        }

        Assert.Equal(["patient.sex", "priorTherapies[12]"], with.Cited);
        Assert.Empty(with.Reasons);
        Assert.Empty(without.Cited);
    }

    [Theory]
    [InlineData(Truth.Met, false)]
    [InlineData(Truth.NotMet, false)]
    [InlineData(Truth.Unknown, true)]
    public void Settle_EachTruth_DropsWhatIsOpenUnlessItIsUnknown(Truth truth, bool kept)
    {
        var notes = new Notes(withReasons: true);
        notes.Saw($"seen");
        notes.Misses("patient.sex", null, $"open");
        notes.NeedsJudgement($"for a clinician");
        notes.Settle(truth);
        Assert.Equal(kept ? ["for a clinician", "open", "seen"] : ["seen"], notes.Reasons);
        Assert.Equal(kept ? 2 : 0, notes.OpenPoints);
        Assert.Equal(kept, notes.Missed.Any());
        Assert.Equal(kept, notes.NeedsAJudgement);
    }

    [Fact]
    public void Settle_FromANumber_KeepsWhatWasOpenBefore()
    {
        var notes = new Notes(withReasons: true);
        notes.Misses("patient.sex", null, $"before");
        var from = notes.OpenPoints;
        notes.Misses("patient.weight", null, $"within");
        notes.NeedsJudgement($"within as well");
        notes.Settle(Truth.Met, from);
        Assert.Equal(["before"], notes.Reasons);
        Assert.Equal([new("patient.sex")], notes.Missed.Select(missed => missed.Fact));
        Assert.False(notes.NeedsAJudgement);
    }

    [Fact]
    public void Clear_AfterUse_IsAsNew()
    {
        foreach (var notes in new[] { new Notes(withReasons: true), Notes.WithCitations() })
        {
            notes.Saw($"before");
            notes.Cites("patient.sex");
            notes.Misses("patient.sex");
            notes.NeedsJudgement($"before");
            notes.Clear();
            Assert.Empty(notes.Reasons);
            Assert.Empty(notes.Missed);
            Assert.Empty(notes.Cited);
            Assert.Equal((0, false), (notes.OpenPoints, notes.NeedsAJudgement));
        }
    }

    [Theory]
    [InlineData(TherapyOutcome.Failed, "failed, started 2026-11-03, ended 2026-11-09")]
    [InlineData(TherapyOutcome.NotTolerated, "was not tolerated, started 2026-11-03, ended 2026-11-09")]
    [InlineData(TherapyOutcome.Contraindicated, "is contraindicated, established 2026-11-03, ended 2026-11-09")]
    [InlineData(TherapyOutcome.Unavailable, "is unavailable, established 2026-11-03, ended 2026-11-09")]
    [InlineData(TherapyOutcome.Declined, "was declined, established 2026-11-03, ended 2026-11-09")]
    [InlineData(TherapyOutcome.Responded, "brought a response, started 2026-11-03, ended 2026-11-09")]
    public void Describe_OfARecord_IsTheTherapyItsOutcomeAndDates(TherapyOutcome outcome, string words)
    {
        var dated = Record with { Outcome = outcome, StartedOn = new(2026, 11, 3), EndedOn = new(2026, 11, 9) };
        Assert.Equal($"plasma exchange {words}", dated.Describe());
        Assert.Equal($"plasma exchange {words.Split(',')[0]}", (dated with { StartedOn = null, EndedOn = null }).Describe());
        Assert.Equal($"'PLEX' (plasma exchange) {words}", (dated with { Charted = new("PLEX") }).Describe());
    }

    [Theory]
    [InlineData("anti-cd20", TherapyOutcome.Declined, "anti-CD20 therapies were declined")]
    [InlineData("s1p-modulators", TherapyOutcome.Unavailable, "S1P modulators are unavailable")]
    [InlineData("interferon-beta-1a", TherapyOutcome.Ongoing, "interferon beta-1a is still running")]
    [InlineData("corticosteroids", TherapyOutcome.Given, "corticosteroids were given, outcome not recorded")]
    [InlineData("intravenous-methylprednisolone", null, "IV methylprednisolone: outcome not recorded")]
    [InlineData("zebra-tea", TherapyOutcome.NeverGiven, "'zebra-tea' was never given")]
    public void Describe_EachTherapy_IsItsNameInWords(string therapy, TherapyOutcome? outcome, string words) =>
        Assert.Equal(words, (Record with { Therapy = new(therapy), Charted = new(therapy), Outcome = outcome }).Describe());

    /// <summary>An end that lies after the as-of date is none yet.</summary>
    [Fact]
    public void Describe_OfARecordThatEndsLater_LeavesTheEndOut()
    {
        var recorded = Clinic.MsRelapse.Therapies(Clinic.Was(Therapy.PlasmaExchange, TherapyOutcome.Failed, new(2026, 11, 3), Clinic.Tomorrow));
        var view = new CaseView(recorded, new TherapyHierarchy(IvigPolicy.Default));
        Assert.Equal("plasma exchange failed, started 2026-11-03", view.PriorTherapies[0].Describe());
    }
}
