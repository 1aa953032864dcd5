using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IvigRules.NRules.Tests.Support;

namespace IvigRules.NRules.Tests.Agreement;

/// <summary>Random whole cases, in one session that moves from as-of date to as-of date.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class RandomAgreement
{
    /// <summary>A new seed every run, printed when it fails; set IVIG_SEED to run one again.</summary>
    internal static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("IVIG_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    private static readonly int Count = SpaceAgreement.IsWhole ? 50_000 : 3_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NRules_RandomCasesInOneSession_AgreeWithTheCore(bool reduced)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"IVIG_SEED={Seed}"));
        var policy = reduced ? Sessions.Reduced : IvigPolicy.Default;
        var random = new Random(Seed);
        var assessor = new IvigAssessor(policy);
        var session = Sessions.Create(default, policy);
        var cases = Enumerable.Range(0, Count)
            .Select(i => Support.Agreement.Read(GeneratedCases.Random(random, reduced ? SpecOracle.Reduced : SpecOracle.Default), i));
        foreach (var day in cases.GroupBy(patientCase => patientCase.AsOf))
        {
            var facts = day.SelectMany(PatientFact.AllOf).ToList();
            session.Update(new AsOf(day.Key));
            session.InsertAll(facts);
            session.Settle();
            Support.Agreement.Holds(session, assessor, [.. day], withReasons: true);
            session.RetractAll(facts);
            session.Settle();
            Assert.IsType<AsOf>(Assert.Single(session.Query<object>()));
        }
    }

    [Fact]
    public void Cites_OnlyTheFactsThatAFindingCites_GiveTheSameFinding()
    {
        var random = new Random(Seed);
        for (var i = 0; i < (SpaceAgreement.IsWhole ? 5_000 : 150); i++)
        {
            var patientCase = Support.Agreement.Read(GeneratedCases.Random(random), i);
            var whole = Sessions.Settled(patientCase);
            foreach (var finding in whole.Query<PatientFinding>().ToList())
            {
                var cited = finding.Cites
                    .Select(fact => fact is EstablishedHypersensitivity derived ? derived.Reaction : fact)
                    .Append(whole.Query<PatientFact<Patient>>().Single())
                    .Concat(whole.Query<PatientFact<IncompleteList>>()).Distinct();
                var reduced = Sessions.Create(patientCase.AsOf);
                reduced.InsertAll(cited);
                reduced.Settle();
                Assert.Equal(finding.Truth, reduced.Finding(finding.PatientId, finding.RuleId).Truth);
            }
        }
    }
}
