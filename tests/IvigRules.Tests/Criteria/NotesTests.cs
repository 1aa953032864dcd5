using IvigRules.Tests.Support;

namespace IvigRules.Tests.Criteria;

/// <summary>How what was seen is put into words.</summary>
public sealed class NotesTests
{
    private static readonly CaseView CaseView = new(Sample.ThirdLine, new TherapyHierarchy(IvigPolicy.Default));

    [Fact]
    public void Because_Nothing_IsEmpty() => Assert.Equal("", new Notes(withReasons: true).Because);

    [Fact]
    public void Because_SeveralInAnyOrder_AreEachThereOnceInOrdinalOrder()
    {
        var trace = new Notes(withReasons: true);
        trace.Saw("b");
        trace.Saw($"{"a"}");
        trace.Saw($"{"B"}{null as string}{1}");
        trace.Saw($"{"b"}");
        trace.Saw("a");
        Assert.Equal("B1; a; b", trace.Because);
        Assert.Equal("B1; a; b", trace.Because);
    }

    [Fact]
    public void Saw_WithoutReasons_WritesNothingAndWorksNothingOut()
    {
        var trace = new Notes(withReasons: false);
        trace.Saw("a");
        trace.Saw($"{Refuse()}");
        Assert.Equal("", trace.Because);

        static string Refuse() => throw new InvalidOperationException("worked out");
    }

    [Fact]
    public void Clear_AfterUse_IsAsNew()
    {
        var trace = new Notes(withReasons: true);
        trace.Saw($"{"before"}");
        trace.Misses("patient.sex");
        trace.LeavesToClinician();
        trace.Clear();
        Assert.Equal(("", 0, false), (trace.Because, trace.Missing.Count, trace.SourceIsSilent));
        trace.Saw($"{"after"}");
        Assert.Equal("after", trace.Because);
    }

    [Fact]
    public void IsLarge_AfterALongText_IsToldApart()
    {
        var trace = new Notes(withReasons: true);
        trace.Saw($"{new string('x', 10_000)}");
        Assert.False(trace.IsLarge);
        trace.Saw($"{new string('x', 100_000)}");
        Assert.True(trace.IsLarge);
    }

    /// <summary>However long the name of a therapy, and whatever room there is.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(200)]
    public void Saw_Record_IsWholeAtAnyLength(int length)
    {
        var id = new string('t', length);
        var record = new PriorTherapy(new Therapy(id), TherapyOutcome.Failed) { StartedOn = new(2026, 11, 3), EndedOn = new(2026, 11, 9) };
        var trace = new Notes(withReasons: true);
        trace.Saw($"{new RecordInWords(CaseView, record, withTherapy: true)}");
        Assert.Equal($"{id}: failed, started 2026-11-03, ended 2026-11-09", trace.Because);
    }

    /// <summary>What does not fit into the room that is left gets more, and what was written before stays.</summary>
    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(180)]
    [InlineData(255)]
    public void Saw_RecordAfterAnotherText_IsWholeAndSoIsThat(int before)
    {
        var first = new string('a', before);
        var id = new string('t', 200);
        var trace = new Notes(withReasons: true);
        trace.Saw($"{first}");
        trace.Saw($"{new RecordInWords(CaseView, new(new Therapy(id), TherapyOutcome.Failed) { StartedOn = new(2026, 11, 3) }, withTherapy: true)}");
        Assert.Equal($"{first}; {id}: failed, started 2026-11-03", trace.Because);
    }

    [Theory]
    [InlineData(TherapyOutcome.Failed, "failed, started 2026-11-03")]
    [InlineData(TherapyOutcome.Contraindicated, "contraindicated, established 2026-11-03")]
    [InlineData(TherapyOutcome.Unavailable, "unavailable, established 2026-11-03")]
    [InlineData(TherapyOutcome.Declined, "declined, established 2026-11-03")]
    public void RecordInWords_OutcomeAndDates_AreThose(TherapyOutcome outcome, string words) =>
        Assert.Equal(words, new RecordInWords(CaseView, new(Therapy.PlasmaExchange, outcome) { StartedOn = new(2026, 11, 3), EndedOn = Sample.AsOf.AddDays(1) }, withTherapy: false).ToString());
}
