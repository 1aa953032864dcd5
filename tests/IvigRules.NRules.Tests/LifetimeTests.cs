using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;
using NRules;
using NRules.Diagnostics;

namespace IvigRules.NRules.Tests;

/// <summary>Charts, findings and assessments appear, change and vanish with the facts behind them.</summary>
public sealed class LifetimeTests
{
    [Fact]
    public void Fire_WithoutPatientOrWithoutDate_ConcludesNothing()
    {
        var session = Sessions.Factory.CreateSession();
        session.InsertAll(PatientFact.AllOf(Sample.ThirdLine));
        session.Settle();
        Assert.Empty(session.Query<PatientAssessment>());
        session.Insert(new AsOf(Sample.AsOf));
        session.Settle();
        Assert.Equal(5, session.Query<PatientAssessment>().Count());
        session.Retract(PatientFact.Of(Sample.ThirdLine.Patient));
        session.Settle();
        Assert.Empty(session.Query<PatientAssessment>());
        Assert.Empty(session.Query<PatientFinding>());
        Assert.Empty(session.Query<PatientChart>());
    }

    [Fact]
    public void Update_OfOneFact_ChangesTheConclusionsInPlace()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        var before = session.Assessment("p-001");
        Assert.Equal("28 g", before.Details.Plan!.PerInfusion.ToString());

        var changes = Watch(session);
        session.Update(PatientFact.Of(Sample.ThirdLine.Patient with { Weight = new Weight(80m.Kilograms, Sample.AsOf) }));
        session.Settle();

        Assert.Equal("32 g", session.Assessment("p-001").Details.Plan!.PerInfusion.ToString());
        Assert.Equal("28 g", before.Details.Plan!.PerInfusion.ToString());
        Assert.All(changes, change => Assert.StartsWith("updated", change, StringComparison.Ordinal));
        Assert.Equal(5, changes.Count(change => change == "updated PatientAssessment"));
    }

    [Fact]
    public void Finding_RuleThatNeitherHoldsNorCould_Vanishes()
    {
        var therapies = PatientFact.AllOf(Sample.ThirdLine).OfType<PatientFact<PriorTherapy>>().ToList();
        var session = Sessions.Settled(Sample.ThirdLine with { PriorTherapies = [] });
        Assert.Equal(Truth.Unknown, session.Finding("p-001", "MS-01").Truth);
        session.InsertAll(therapies);
        session.Settle();
        Assert.Equal(Truth.Met, session.Finding("p-001", "MS-01").Truth);
        session.Update(therapies[0].With(therapies[0].Value with { Outcome = TherapyOutcome.Responded }));
        session.Settle();
        Assert.DoesNotContain(session.Query<PatientFinding>().ToList(), finding => finding.RuleId == "MS-01");
        Assert.Equal(Verdict.NotIndicated, session.Assessment("p-001").Verdict);
        Assert.Equal(["MS-01"], session.Assessment("p-001").Determining);
    }

    [Fact]
    public void Update_OfTheDate_MovesEveryPatient()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        session.InsertAll(PatientFact.AllOf(Sample.ThirdLine with { Patient = Sample.ThirdLine.Patient with { Id = "p-002" } }));
        session.Update(new AsOf(new DateOnly(2027, 2, 1)));
        session.Settle();
        foreach (var patient in new[] { "p-001", "p-002" })
        {
            Assert.Equal(Verdict.Indeterminate, session.Assessment(patient).Verdict);
            Assert.Equal(new MissingFact("relapses.endedOn", "multiple-sclerosis"), Assert.Single(session.Assessment(patient).Details.Missing).Fact);
        }
    }

    [Fact]
    public void Insert_FactsOfOnePatient_LeaveTheOthersAlone()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        session.InsertAll(PatientFact.AllOf(Sample.ThirdLine with { Patient = Sample.ThirdLine.Patient with { Id = "p-002" } }));
        session.Settle();
        var other = session.Assessment("p-001");
        session.Insert(PatientFact.Of("p-002", Condition.NeuromyelitisOptica()));
        session.Settle();
        Assert.Same(other, session.Assessment("p-001"));
    }

    private static List<string> Watch(ISession session)
    {
        List<string> changes = [];
        session.Events.FactInsertedEvent += (_, e) => Add("inserted", e);
        session.Events.FactUpdatedEvent += (_, e) => Add("updated", e);
        session.Events.FactRetractedEvent += (_, e) => Add("retracted", e);
        return changes;

        void Add(string what, WorkingMemoryEventArgs e) => changes.Add($"{what} {e.Fact.Type.Name}");
    }
}
