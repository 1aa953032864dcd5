using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;

namespace IvigRules.NRules.Tests;

public sealed class PatientFactTests
{
    private static readonly Relapse Relapse = new(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1));

    [Fact]
    public void Insert_EqualFactsOfOnePatientAndOfTwo_AreFactsOfTheirOwn()
    {
        var session = Sessions.Create(Sample.AsOf);
        session.InsertAll([PatientFact.Of("p-1", Relapse), PatientFact.Of("p-1", Relapse), PatientFact.Of("p-2", Relapse), PatientFact.Of("p-2", Relapse, "r"), PatientFact.Of("p-1", Relapse, "r")]);
        Assert.Equal(5, session.Query<PatientFact<Relapse>>().Count());
    }

    [Fact]
    public void Insert_SecondRecordOfOneId_IsRefused()
    {
        var session = Sessions.Create(Sample.AsOf);
        session.Insert(PatientFact.Of("p-1", Relapse, "r"));
        Assert.False(session.TryInsert(PatientFact.Of("p-1", Relapse with { EndedOn = Sample.AsOf }, "r")));
        Assert.True(session.TryInsert(PatientFact.Of("p-1", Condition.NeuromyelitisOptica(), "r")));
    }

    [Fact]
    public void Insert_SecondPatientOfOneIdOrSecondDate_IsRefused()
    {
        var session = Sessions.Create(Sample.AsOf);
        Assert.True(session.TryInsert(PatientFact.Of(new Patient { Id = "p-1" })));
        Assert.False(session.TryInsert(PatientFact.Of(new Patient { Id = "p-1", Sex = Sex.Female })));
        Assert.False(session.TryInsert(new AsOf(Sample.AsOf.AddDays(1))));
    }

    [Fact]
    public void Update_ByRecordIdOrByTheFactItself_ReplacesTheRecord()
    {
        var session = Sessions.Create(Sample.AsOf);
        var unnamed = PatientFact.Of("p-1", Condition.MultipleSclerosis());
        session.InsertAll([PatientFact.Of("p-1", Relapse, "r"), unnamed]);
        session.Update(PatientFact.Of("p-1", Relapse with { EndedOn = Sample.AsOf }, "r"));
        session.Update(unnamed.With(Condition.MultipleSclerosis(MsCourse.RelapsingRemitting)));
        Assert.Equal(Sample.AsOf, Assert.Single(session.Query<PatientFact<Relapse>>()).Value.EndedOn);
        Assert.Equal(MsCourse.RelapsingRemitting, Assert.Single(session.Query<PatientFact<Condition>>()).Value.Course);
        session.Retract(unnamed);
        session.Retract(PatientFact.Of("p-1", Relapse, "r"));
        Assert.Empty(session.Query<PatientFact>());
    }

    [Fact]
    public void Of_UnreadableFact_NamesThePlaceWithoutPatientData()
    {
        var thrown = Assert.Throws<InvalidCaseException>(() => PatientFact.Of("p-1", Relapse with { EndedOn = new DateOnly(2026, 10, 1) }));
        Assert.Equal("$.relapses[0].endedOn", thrown.Path);
        Assert.DoesNotContain("2026", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCaseException>(() => PatientFact.Of("", Relapse));
        Assert.Throws<InvalidCaseException>(() => PatientFact.Of("p-1", Relapse).With(Relapse with { EndedOn = new DateOnly(2026, 10, 1) }));
    }

    [Fact]
    public void With_PatientOfAnotherId_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PatientFact.Of(new Patient { Id = "p-1" }).With(new Patient { Id = "p-2" }));

    [Fact]
    public void ToString_EveryFactAndConclusion_PrintsNoPatientData()
    {
        var reaction = new InfusionReaction { Symptoms = new() { Anaphylaxis = true } };
        var session = Sessions.Settled(Sample.ThirdLine with { InfusionReactions = [reaction] });
        Assert.All(session.Query<object>().Select(fact => fact.ToString()!).ToList(), text =>
        {
            Assert.DoesNotContain("p-001", text, StringComparison.Ordinal);
            Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        });
    }
}
