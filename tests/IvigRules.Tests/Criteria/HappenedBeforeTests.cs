using IvigRules.Tests.Support;
using static IvigRules.Facts.TherapyOutcome;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>PC-06: an earlier reaction that the source lists, resolved or open, or an intolerance of IVIG.</summary>
public sealed class HappenedBeforeTests
{
    private static readonly InfusionReaction Meningism = new()
    {
        ResolvedOn = DaysAgo(100),
        Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true },
        Temperature = 37m.DegreesCelsius,
    };

    [Fact]
    public void None_IsRecorded_IsNotMet()
    {
        Assert.Equal(Truth.NotMet, MsRelapse.Precaution("PC-06"));
        Assert.Equal(Truth.NotMet, Of(new() { Symptoms = new() { Nausea = true, Dyspnea = true, SevereHeadache = false } }));
        Assert.Equal(Truth.NotMet, Of(Meningism with { Csf = new() { Culture = CsfCulture.Positive } }));
    }

    [Fact]
    public void SeriousEventOrAllergicSymptom_ResolvedOrOpen_IsMet()
    {
        ReactionEvents[] events =
        [
            new() { Thromboembolism = true }, new() { AcuteRenalFailure = true }, new() { Hemolysis = true }, new() { TransfusionRelatedAcuteLungInjury = true }, new() { BloodBorneInfection = true },
        ];
        ReactionSymptoms[] symptoms = [new() { Urticaria = true }, new() { Bronchospasm = true }, new() { Hypotension = true }];
        foreach (var reaction in events.Select(one => new InfusionReaction { Events = one }).Concat(symptoms.Select(one => new InfusionReaction { Symptoms = one })))
        {
            Assert.Equal(Truth.Met, Of(reaction));
            Assert.Equal(Truth.Met, Of(reaction with { ResolvedOn = DaysAgo(400) }));
        }
    }

    [Fact]
    public void Meningism_SuspectedSupportedOrAtypical_IsMet()
    {
        Assert.Equal(Truth.Met, Of(Meningism));
        Assert.Equal(Truth.Met, Of(Meningism with { Csf = new() { Culture = CsfCulture.Negative, CellsRaised = true } }));
        Assert.Equal(Truth.Met, Of(Meningism with { Temperature = 39.2m.DegreesCelsius }));
    }

    /// <summary>What leaves the picture open leaves the precaution open: a sign or the temperature that nobody recorded is no all-clear.</summary>
    [Fact]
    public void Meningism_NotEnoughRecorded_CannotBeJudged()
    {
        Assert.Equal(Truth.Unknown, Of(Meningism with { Temperature = null }));
        Assert.Equal(Truth.Unknown, Of(Meningism with { Symptoms = Meningism.Symptoms with { NeckStiffness = null } }));
    }

    [Fact]
    public void IvigNotTolerated_IsMetEvenWhenItIsNoAllergy()
    {
        Assert.Equal(Truth.Met, Cleared(NotTolerated));
        Assert.Equal(Truth.Unknown, Cleared(Given));
        Assert.Equal(Truth.NotMet, Cleared(Responded));
    }

    [Fact]
    public void Reason_WhatHappened_SaysWhichAndWhen()
    {
        var reaction = new InfusionReaction { OnsetAt = new(2026, 3, 2, 16, 0, 0, TimeSpan.Zero), ResolvedOn = new(2026, 3, 4), Symptoms = new() { Urticaria = true } };
        var because = MsRelapse.Reactions(reaction).Assess(Indication.AcuteMsRelapse).Precautions.Single(precaution => precaution.Rule.Id == "PC-06").Because;
        Assert.Equal("urticaria, on 2026-03-02, resolved 2026-03-04", because);
    }

    private static Truth Of(InfusionReaction reaction) => MsRelapse.Reactions(reaction).Precaution("PC-06");

    /// <summary>A course of IVIG two years ago, and a work-up after it that found no hypersensitivity.</summary>
    private static Truth Cleared(TherapyOutcome outcome) => MsRelapse.AndTherapies(Was(Therapy.IntravenousImmunoglobulin, outcome, DaysAgo(705), DaysAgo(700)))
        .With(patient => patient with { IvigHypersensitivityAssessedOn = DaysAgo(100) }).Precaution("PC-06");
}
