using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;

namespace IvigRules.NRules.Tests;

/// <summary>AR-02: an anaphylaxis derives hypersensitivity, CI-01 reads that, every verdict follows.</summary>
public sealed class SevereAllergyTests
{
    private static readonly PatientFact<InfusionReaction> Anaphylaxis = PatientFact.Of("p-001",
        new InfusionReaction { OnsetAt = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), Symptoms = new() { Anaphylaxis = true } }, "reaction-1");

    [Fact]
    public void Insert_Anaphylaxis_ContraindicatesThroughTheDerivedFact()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        Assert.Equal(Verdict.Consider, session.Assessment("p-001").Verdict);

        session.Insert(Anaphylaxis);
        session.Settle();

        var derived = Assert.Single(session.Query<EstablishedHypersensitivity>());
        Assert.Same(Anaphylaxis, derived.Reaction);
        var finding = session.Finding("p-001", "CI-01");
        Assert.Equal(Truth.Met, finding.Truth);
        Assert.Contains(derived, finding.Cites);
        Assert.DoesNotContain(Anaphylaxis, finding.Cites);
        Assert.Contains("anaphylaxis after an infusion on 2026-11-21", finding.Criterion.Because, StringComparison.Ordinal);
        Assert.All(session.Query<PatientAssessment>().ToList(), assessment => Assert.Equal(Verdict.Contraindicated, assessment.Verdict));
    }

    [Fact]
    public void Retract_Anaphylaxis_TakesItAllBack()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        session.Insert(Anaphylaxis);
        session.Settle();
        session.Retract(Anaphylaxis);
        session.Settle();
        Assert.Empty(session.Query<EstablishedHypersensitivity>());
        Assert.DoesNotContain(session.Query<PatientFinding>().ToList(), finding => finding.RuleId == "CI-01");
        Assert.Equal(Verdict.Consider, session.Assessment("p-001").Verdict);
    }

    [Fact]
    public void Update_ToNoAnaphylaxis_TakesItBackToo()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        session.Insert(Anaphylaxis);
        session.Settle();
        session.Update(Anaphylaxis.With(Anaphylaxis.Value with { Symptoms = new() { Anaphylaxis = false } }));
        session.Settle();
        Assert.Equal(Verdict.Consider, session.Assessment("p-001").Verdict);
    }

    [Fact]
    public void Date_BeforeTheReaction_DerivesNothing()
    {
        var session = Sessions.Settled(Sample.ThirdLine);
        session.Insert(Anaphylaxis);
        session.Update(new AsOf(new DateOnly(2026, 11, 20)));
        session.Settle();
        Assert.Empty(session.Query<EstablishedHypersensitivity>());
        session.Update(new AsOf(new DateOnly(2026, 11, 21)));
        session.Settle();
        Assert.Single(session.Query<EstablishedHypersensitivity>());
    }

    /// <summary>A host that leaves AR-02 out loses the derived fact and not the contraindication.</summary>
    [Fact]
    public void Rules_WithoutTheDerivation_StillContraindicate()
    {
        var rules = new global::NRules.Fluent.RuleRepository().AddIvigRules().GetRuleSets().SelectMany(set => set.Rules).Where(rule => rule.Name != "AR-02");
        var session = new global::NRules.RuleCompiler().Compile(rules, TestContext.Current.CancellationToken).CreateSession();
        session.InsertAll([new AsOf(Sample.AsOf), .. PatientFact.AllOf(Sample.ThirdLine), Anaphylaxis]);
        session.Settle();
        Assert.Equal(Verdict.Contraindicated, session.Assessment("p-001").Verdict);
        Assert.Contains(Anaphylaxis, session.Finding("p-001", "CI-01").Cites);
    }
}
