using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;
using NRules;

namespace IvigRules.NRules.Tests;

/// <summary>A session says what its host forgot, until the host has put it right.</summary>
public sealed class SessionProblemTests
{
    [Fact]
    public void Query_CompleteSession_HasNoProblem() => Assert.Empty(Sessions.Settled(Sample.ThirdLine).Query<IvigSessionProblem>());

    [Fact]
    public void Query_NoAsOf_IsAProblemUntilItIsInserted()
    {
        var session = Sessions.Factory.CreateSession();
        session.Settle();
        Assert.Empty(session.Query<IvigSessionProblem>());
        session.InsertAll(PatientFact.AllOf(Sample.ThirdLine));
        session.Settle();
        var problem = Assert.Single(session.Query<IvigSessionProblem>());
        Assert.Equal(IvigSessionProblemKind.NoAsOf, problem.Kind);
        Assert.Equal("p-001", problem.PatientId);
        Assert.Contains("Insert new AsOf(date)", problem.Message, StringComparison.Ordinal);
        session.Insert(new AsOf(Sample.AsOf));
        session.Settle();
        Assert.Empty(session.Query<IvigSessionProblem>());
    }

    [Fact]
    public void Query_FactsOfAnUnknownPatient_AreAProblemUntilThePatientIsInserted()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        session.Insert(PatientFact.Of("p-O01", Condition.MultipleSclerosis()));
        session.Insert(PatientFact.Of("p-O01", new Relapse(Disease.MultipleSclerosis, Sample.AsOf)));
        session.Settle();
        var problem = Assert.Single(session.Query<IvigSessionProblem>());
        Assert.Equal(IvigSessionProblemKind.UnknownPatient, problem.Kind);
        Assert.Equal("p-O01", problem.PatientId);
        session.Insert(PatientFact.Of(new Patient { Id = "p-O01" }));
        session.Settle();
        Assert.Empty(session.Query<IvigSessionProblem>());
    }

    public static TheoryData<object> BareFacts =>
    [
        Sample.ThirdLine,
        Sample.ThirdLine.Patient,
        Condition.MultipleSclerosis(),
        new Relapse(Disease.MultipleSclerosis, Sample.AsOf),
        new PriorTherapy(Therapy.PlasmaExchange, TherapyOutcome.Failed),
        new LabResult(LabResult.Iga, 180, "mg/dL", Sample.AsOf),
        new RiskFactor(RiskFactorKind.HistoryOfThrombosis, Present: true),
        new InfusionReaction(),
        (object)PatientFact.AllOf(Sample.ThirdLine),
        (object)new[] { Condition.MultipleSclerosis() },
    ];

    [Theory]
    [MemberData(nameof(BareFacts))]
    public void Query_BareFact_IsAProblemUntilItIsRetracted(object fact)
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        session.Insert(fact);
        session.Settle();
        var problem = Assert.Single(session.Query<IvigSessionProblem>());
        Assert.Equal(IvigSessionProblemKind.FactWithoutPatient, problem.Kind);
        Assert.Same(fact, problem.Fact);
        Assert.Contains(fact.GetType().Name, problem.Message, StringComparison.Ordinal);
        session.Retract(fact);
        session.Settle();
        Assert.Empty(session.Query<IvigSessionProblem>());
    }

    [Fact]
    public void ToString_EveryProblem_PrintsNoPatientData()
    {
        var session = Sessions.Factory.CreateSession();
        session.InsertAll([.. BareFacts.Select(row => row.Data), PatientFact.Of("p-002", Condition.MultipleSclerosis())]);
        session.Settle();
        var problems = session.Query<IvigSessionProblem>().ToList();
        Assert.Equal(BareFacts.Count + 2, problems.Count);
        Assert.All(problems, problem =>
        {
            Assert.DoesNotContain("p-00", problem.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("2026", problem.ToString(), StringComparison.Ordinal);
            Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        });
    }
}
