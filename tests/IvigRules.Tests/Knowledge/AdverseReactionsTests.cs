using IvigRules.Tests.Support;
using static IvigRules.Criteria.ReactionStatus;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Knowledge;

/// <summary>AR-01, aseptic meningitis, AR-02, anaphylaxis, the other reactions by name, and PRE-03, no open reaction: section 8.</summary>
public sealed class AdverseReactionsTests
{
    private static readonly InfusionReaction Picture = new()
    {
        OnsetAt = new DateTimeOffset(2026, 11, 15, 8, 0, 0, TimeSpan.FromHours(1)),
        Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true, PainWithHeadMovement = true },
        Temperature = 37m.DegreesCelsius,
    };

    [Fact]
    public void Meningitis_TheWholePictureWithoutFever_IsSuspected() => Assert.Equal(Suspected, Status(Picture));

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, null, true)]
    [InlineData(null, true, true)]
    [InlineData(false, false, false)]
    public void Meningitis_PhotophobiaOrPainWithHeadMovement_EitherIsEnough(bool? photophobia, bool? pain, bool suspected) =>
        Assert.Equal(suspected ? Suspected : null, Status(Picture with { Symptoms = Picture.Symptoms with { Photophobia = photophobia, PainWithHeadMovement = pain } }));

    [Fact]
    public void Meningitis_OneSymptomAbsent_IsNone()
    {
        Assert.Null(Status(Picture with { Symptoms = Picture.Symptoms with { SevereHeadache = false } }));
        Assert.Null(Status(Picture with { Symptoms = Picture.Symptoms with { NeckStiffness = false } }));

        // Without a temperature it may be the atypical picture, with fever: headache and photophobia are there.
        Assert.Equal(Unknown, Status(Picture with { Symptoms = Picture.Symptoms with { NeckStiffness = false }, Temperature = null }));
    }

    [Fact]
    public void Meningitis_ASymptomOrTheTemperatureNotRecorded_IsUnknown()
    {
        Assert.Equal(Unknown, Status(Picture with { Symptoms = Picture.Symptoms with { SevereHeadache = null } }));
        Assert.Equal(Unknown, Status(Picture with { Symptoms = Picture.Symptoms with { NeckStiffness = null } }));
        Assert.Equal(Unknown, Status(Picture with { Symptoms = Picture.Symptoms with { Photophobia = null, PainWithHeadMovement = null } }));
        Assert.Equal(Unknown, Status(Picture with { Symptoms = Picture.Symptoms with { Photophobia = null, PainWithHeadMovement = false } }));
        Assert.Equal(Unknown, Status(Picture with { Temperature = null }));
    }

    [Theory]
    [InlineData("36.5", "Cel", true)]
    [InlineData("38.29", "Cel", true)]
    [InlineData("38.3", "Cel", false)]
    [InlineData("41", "Cel", false)]
    [InlineData("100.93", "[degF]", true)]
    [InlineData("100.94", "[degF]", false)]
    public void Meningitis_FromTheFeverBoundOn_IsAtypical(string value, string unit, bool suspected)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var temperature = unit == "Cel" ? BodyTemperature.FromCelsius(number) : BodyTemperature.FromFahrenheit(number);
        Assert.Equal(suspected ? Suspected : Atypical, Status(Picture with { Temperature = temperature }));
    }

    [Fact]
    public void Meningitis_FeverWithAPictureNotWhollyRecorded_IsAtypicalAndNotNothing()
    {
        Assert.Equal(Atypical, Status(Picture with { Symptoms = Picture.Symptoms with { NeckStiffness = null }, Temperature = 40m.DegreesCelsius }));
        Assert.Equal(Atypical, Status(Picture with { Symptoms = Picture.Symptoms with { NeckStiffness = false }, Temperature = 40m.DegreesCelsius }));
        Assert.Equal(Atypical, Status(new InfusionReaction { Symptoms = new() { SevereHeadache = true, PainWithHeadMovement = true }, Temperature = 38.3m.DegreesCelsius }));
    }

    /// <summary>A fever, or dyspnea, is no sign of meningitis: a headache or a stiff neck must be there.</summary>
    [Fact]
    public void Meningitis_NoHeadacheAndNoStiffNeck_IsNone()
    {
        Assert.Null(Status(new InfusionReaction { Temperature = 38.3m.DegreesCelsius }));
        Assert.Null(Status(new InfusionReaction { Symptoms = new() { Photophobia = true, Nausea = true } }));
        Assert.Null(Status(new InfusionReaction()));
        Assert.DoesNotContain("AR-01", Ids(new InfusionReaction { Symptoms = new() { Dyspnea = true } }));
    }

    [Fact]
    public void Meningitis_ASiteWithAnotherFeverBound_UsesIt()
    {
        var site = new IvigAssessor(IvigPolicy.Default with { FeverBound = 38m.DegreesCelsius });
        Assert.Equal(Atypical, site.Assess(MsRelapse.Reactions(Picture with { Temperature = 38m.DegreesCelsius })).AdverseReactions.Single().Status);
    }

    [Theory]
    [InlineData(CsfCulture.Negative, true, null, Supported)]
    [InlineData(CsfCulture.Negative, null, true, Supported)]
    [InlineData(CsfCulture.Negative, true, true, Supported)]
    [InlineData(CsfCulture.Negative, true, false, Supported)]
    [InlineData(CsfCulture.Negative, false, false, Suspected)]
    [InlineData(CsfCulture.Negative, null, null, Suspected)]
    [InlineData(CsfCulture.Pending, true, true, Suspected)]
    [InlineData(null, true, true, Suspected)]
    [InlineData(CsfCulture.Positive, true, true, CulturePositive)]
    [InlineData(CsfCulture.Positive, null, null, CulturePositive)]
    public void Meningitis_SuspectedWithCsf_IsSupportedOrNot(CsfCulture? culture, bool? cells, bool? protein, ReactionStatus expected) =>
        Assert.Equal(expected, Status(Picture with { Csf = new() { Culture = culture, CellsRaised = cells, ProteinRaised = protein } }));

    [Fact]
    public void Meningitis_CulturePositive_IsInfectiousWhateverElse()
    {
        var positive = new CsfFindings { Culture = CsfCulture.Positive };
        Assert.Equal(CulturePositive, Status(Picture with { Csf = positive, Temperature = 40m.DegreesCelsius }));
        Assert.Equal(CulturePositive, Status(new InfusionReaction { Csf = positive }));
    }

    [Fact]
    public void Meningitis_CsfWithoutThePicture_IsNotSupported() => Assert.Null(Status(Picture with
    {
        Symptoms = Picture.Symptoms with { SevereHeadache = false },
        Csf = new() { Culture = CsfCulture.Negative, CellsRaised = true },
    }));

    [Fact]
    public void Anaphylaxis_Present_IsASevereAllergicReaction()
    {
        var result = Assessor.Assess(MsRelapse.Reactions(new InfusionReaction { Symptoms = new() { Anaphylaxis = true, SevereHeadache = false } }));
        var reaction = Assert.Single(result.AdverseReactions);
        Assert.Equal(("AR-02", Present), (reaction.Id, reaction.Status));
        Assert.All(result.Assessments, assessment => Assert.Equal(Verdict.Contraindicated, assessment.Verdict));
    }

    [Fact]
    public void Anaphylaxis_AbsentOrNotRecorded_IsNone()
    {
        Assert.Empty(Ids(new InfusionReaction { Symptoms = new() { Anaphylaxis = false, SevereHeadache = false } }));
        Assert.DoesNotContain("AR-02", Ids(new InfusionReaction { Symptoms = new() { SevereHeadache = false, Dyspnea = true } }));
    }

    /// <summary>Dyspnea, allergic symptoms and serious events are lines of their own, each with its name.</summary>
    [Fact]
    public void Reactions_DyspneaAllergyAndSeriousEvents_AreEachNamed()
    {
        var reaction = new InfusionReaction
        {
            Symptoms = new() { Dyspnea = true, Urticaria = true, Bronchospasm = true, Hypotension = true, Nausea = true },
            Events = new() { Thromboembolism = true, AcuteRenalFailure = true, Hemolysis = true, TransfusionRelatedAcuteLungInjury = true, BloodBorneInfection = true },
        };
        var found = Assessor.Assess(MsRelapse.Reactions(reaction)).AdverseReactions;
        Assert.All(found, conclusion => Assert.Equal(Present, conclusion.Status));
        Assert.Equal(["AR-03", "AR-04", "AR-04", "AR-04", "AR-05", "AR-05", "AR-05", "AR-05", "AR-05"], found.Select(conclusion => conclusion.Id));
        Assert.Contains("TRALI", found[0].Because, StringComparison.Ordinal);
        foreach (var name in new[] { "urticaria", "bronchospasm", "hypotension", "thromboembolism", "acute renal failure", "haemolysis", "transfusion-related acute lung injury", "blood-borne infection" })
            Assert.Single(found, conclusion => conclusion.Because.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Reactions_RecordedAsAbsent_AreNone() => Assert.Empty(Ids(new InfusionReaction
    {
        Symptoms = new() { Dyspnea = false, Urticaria = false, Bronchospasm = false, Hypotension = false },
        Events = new() { Thromboembolism = false, AcuteRenalFailure = false, Hemolysis = false, TransfusionRelatedAcuteLungInjury = false, BloodBorneInfection = false },
    }));

    [Fact]
    public void ToString_OfAReaction_IsItsIdentifierAndStatus() =>
        Assert.Equal("AR-02: present", Assessor.Assess(MsRelapse.Reactions(new InfusionReaction { Symptoms = new() { Anaphylaxis = true } })).AdverseReactions.Single(reaction => reaction.Id == "AR-02").ToString());

    [Fact]
    public void Reactions_BothInOne_AreBothReported() => Assert.Equal(["AR-01", "AR-02"],
        Assessor.Assess(MsRelapse.Reactions(Picture with { Symptoms = Picture.Symptoms with { Anaphylaxis = true } })).AdverseReactions.Select(reaction => reaction.Id));

    [Fact]
    public void Reactions_DatedLater_AreIgnored()
    {
        var later = new DateTimeOffset(Tomorrow, TimeOnly.MinValue, TimeSpan.Zero);
        var result = Assessor.Assess(MsRelapse.Reactions(Picture with { OnsetAt = later, Symptoms = Picture.Symptoms with { Anaphylaxis = true } }));
        Assert.Empty(result.AdverseReactions);
        Assert.Equal("infusionReactions[0]", Assert.Single(result.IgnoredFacts).Fact);
        Assert.Equal(Truth.Met, MsRelapse.Reactions(Picture with { OnsetAt = later }).Check("PRE-03"));
    }

    [Fact]
    public void NoneIsOpen_NothingRecorded_Passes() => Assert.Equal(Truth.Met, MsRelapse.Check("PRE-03"));

    [Fact]
    public void NoneIsOpen_SuspectedSupportedOrCulturePositive_Fails()
    {
        Assert.Equal(Truth.NotMet, MsRelapse.Reactions(Picture).Check("PRE-03"));
        Assert.Equal(Truth.NotMet, MsRelapse.Reactions(Picture with { Csf = new() { Culture = CsfCulture.Negative, CellsRaised = true } }).Check("PRE-03"));
        Assert.Equal(Truth.NotMet, MsRelapse.Reactions(Picture with { Csf = new() { Culture = CsfCulture.Positive } }).Check("PRE-03"));
        Assert.Equal(Truth.NotMet, MsRelapse.Reactions(Picture with { OnsetAt = null }).Check("PRE-03"));
        Assert.Equal(Readiness.Hold, MsRelapse.Reactions(Picture).Assess(Indication.AcuteMsRelapse).Readiness);
    }

    /// <summary>Meningism with a high fever is more serious than without, never less.</summary>
    [Fact]
    public void NoneIsOpen_Atypical_Fails()
    {
        var relapse = MsRelapse.Reactions(Picture with { Temperature = 39.2m.DegreesCelsius }).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(Truth.NotMet, Check(relapse).Status);
        Assert.Contains("atypical", Check(relapse).Because, StringComparison.Ordinal);
        Assert.Equal(Readiness.Hold, relapse.Readiness);
    }

    /// <summary>An open reaction of any kind is not passed over: it leaves the check outstanding, and a warning describes it.</summary>
    [Fact]
    public void NoneIsOpen_AnyOther_IsOutstandingWithAWarning()
    {
        foreach (var reaction in new[]
        {
            Picture with { Temperature = null },
            new InfusionReaction { Symptoms = new() { Nausea = true } },
            new InfusionReaction { Symptoms = new() { SevereHeadache = false }, Temperature = 40m.DegreesCelsius },
            new InfusionReaction(),
        })
        {
            var relapse = MsRelapse.Reactions(reaction).Assess(Indication.AcuteMsRelapse);
            Assert.Equal(Truth.Unknown, Check(relapse).Status);
            Assert.Equal(Readiness.ChecksOutstanding, relapse.Readiness);
            Assert.Single(relapse.Warnings);
            var resolved = MsRelapse.Reactions(reaction with { ResolvedOn = Sample.AsOf }).Assess(Indication.AcuteMsRelapse);
            Assert.Equal((Truth.Met, 0), (Check(resolved).Status, resolved.Warnings.Length));
        }

        Assert.Empty(MsRelapse.Reactions(Picture).Assess(Indication.AcuteMsRelapse).Warnings);
    }

    /// <summary>Dyspnea, an allergic symptom or a serious event while the reaction is open: no infusion.</summary>
    [Fact]
    public void NoneIsOpen_DyspneaAllergyOrASeriousEvent_Fails()
    {
        ReactionSymptoms[] symptoms = [new() { Dyspnea = true }, new() { Urticaria = true }, new() { Bronchospasm = true }, new() { Hypotension = true }];
        ReactionEvents[] events =
        [
            new() { Thromboembolism = true }, new() { AcuteRenalFailure = true }, new() { Hemolysis = true }, new() { TransfusionRelatedAcuteLungInjury = true },
            new() { BloodBorneInfection = true },
        ];
        foreach (var reaction in symptoms.Select(one => new InfusionReaction { Symptoms = one }).Concat(events.Select(one => new InfusionReaction { Events = one })))
        {
            Assert.Equal(Truth.NotMet, MsRelapse.Reactions(reaction).Check("PRE-03"));
            Assert.Equal(Readiness.Hold, MsRelapse.Reactions(reaction).Assess(Indication.AcuteMsRelapse).Readiness);
            Assert.Equal(Truth.Met, MsRelapse.Reactions(reaction with { ResolvedOn = Sample.AsOf }).Check("PRE-03"));
        }
    }

    [Fact]
    public void NoneIsOpen_ListNotWhole_IsAtBestOutstanding()
    {
        var open = MsRelapse with { Incomplete = [CaseList.InfusionReactions] };
        Assert.Equal(Truth.Unknown, open.Check("PRE-03"));
        Assert.Equal(Truth.Unknown, open.Reactions(Picture with { ResolvedOn = DaysAgo(1) }).Check("PRE-03"));
        Assert.Equal(Truth.NotMet, open.Reactions(Picture).Check("PRE-03"));
        Assert.Equal("NotMet", open.Judge("CI-01", ""));
    }

    [Theory]
    [InlineData(5, Truth.Met)]
    [InlineData(0, Truth.Met)]
    [InlineData(-1, Truth.NotMet)]
    public void NoneIsOpen_Resolved_PassesFromThatDayOn(int daysAgo, Truth expected) =>
        Assert.Equal(expected, MsRelapse.Reactions(Picture with { ResolvedOn = DaysAgo(daysAgo) }).Check("PRE-03"));

    [Fact]
    public void NoneIsOpen_OneResolvedAndOneNot_Fails() =>
        Assert.Equal(Truth.NotMet, MsRelapse.Reactions(Picture with { ResolvedOn = DaysAgo(5) }, Picture).Check("PRE-03"));

    [Fact]
    public void NoneIsOpen_WhatItIs_IsNamed()
    {
        var breathless = new InfusionReaction { OnsetAt = Picture.OnsetAt, Symptoms = new() { SevereHeadache = false, Nausea = false, Dizziness = true, Dyspnea = true }, Temperature = 37m.DegreesCelsius };
        const string described = "no severe headache, no nausea, dizziness, dyspnea, 37 °C, on 2026-11-15, not resolved";
        Assert.Equal((Truth.NotMet, $"dyspnea after the infusion: think of TRALI and allergy ({described})"), Check(MsRelapse.Reactions(breathless).Assess(Indication.AcuteMsRelapse)));
        var dizzy = breathless with { Symptoms = breathless.Symptoms with { Dyspnea = false } };
        var relapse = MsRelapse.Reactions(dizzy).Assess(Indication.AcuteMsRelapse);
        const string open = "a reaction is still open";
        const string dizziness = "no severe headache, no nausea, dizziness, no dyspnea, 37 °C, on 2026-11-15, not resolved";
        Assert.Equal((Truth.Unknown, $"{open} ({dizziness})"), Check(relapse));
        Assert.Equal([$"{open}: {dizziness}"], relapse.Warnings);
    }

    [Fact]
    public void NoneIsOpen_NothingRecorded_SaysThat() =>
        Assert.Equal((Truth.Met, "no reaction is recorded as open"), Check(MsRelapse.Assess(Indication.AcuteMsRelapse)));

    [Theory]
    [InlineData(Unknown, "may be aseptic meningitis, not enough is recorded (")]
    [InlineData(Suspected, "aseptic meningitis is suspected (")]
    [InlineData(Supported, "aseptic meningitis is suspected, and the cerebrospinal fluid supports it (")]
    [InlineData(CulturePositive, "not aseptic meningitis: the culture is positive, treat as infectious (")]
    [InlineData(Atypical, "atypical for aseptic meningitis, exclude infection (beyond the source: labels list fever as well) (")]
    [InlineData(Present, "anaphylaxis: stop, and give no IVIG from now on (")]
    public void Because_OfEachConclusion_SaysWhatItMeansAndWhatToDo(ReactionStatus status, string means)
    {
        var reaction = status switch
        {
            Unknown => Picture with { Temperature = null },
            Suspected => Picture,
            Supported => Picture with { Csf = new() { Culture = CsfCulture.Negative, CellsRaised = true } },
            CulturePositive => Picture with { Csf = new() { Culture = CsfCulture.Positive } },
            Atypical => Picture with { Temperature = 39m.DegreesCelsius },
            _ => new InfusionReaction { Symptoms = new() { SevereHeadache = false, Anaphylaxis = true } },
        };
        var conclusion = Assert.Single(Assessor.Assess(MsRelapse.Reactions(reaction)).AdverseReactions);
        Assert.Equal(status, conclusion.Status);
        Assert.StartsWith(means, conclusion.Because, StringComparison.Ordinal);
        Assert.Equal("faq", conclusion.Evidence[0].Reference.Id);
    }

    [Fact]
    public void Notes_ResolvedLater_IsReadAsOpenAndSaysSo()
    {
        var result = Assessor.Assess(MsRelapse.Reactions(Picture with { ResolvedOn = Tomorrow }));
        Assert.Equal(["a reaction is recorded as resolved on 2026-11-23, after 2026-11-22: it was read as not resolved"], result.Notes);
        Assert.Empty(Assessor.Assess(MsRelapse.Reactions(Picture with { ResolvedOn = Sample.AsOf })).Notes);
        Assert.Empty(Assessor.Assess(MsRelapse.Reactions(Picture with { OnsetAt = new(Tomorrow, TimeOnly.MinValue, TimeSpan.Zero), ResolvedOn = Tomorrow })).Notes);
    }

    [Fact]
    public void Because_ReactionWithoutADay_IsUndated() => Assert.EndsWith(" (undated, not resolved)",
        Assert.Single(Assessor.Assess(MsRelapse.Reactions(new InfusionReaction { Symptoms = new() { Anaphylaxis = true, SevereHeadache = false } })).AdverseReactions).Because, StringComparison.Ordinal);

    private static (Truth Status, string Because) Check(Assessment assessment)
    {
        var check = assessment.Checks.Single(check => check.Rule.Id == "PRE-03");
        return (check.Truth, check.Because);
    }

    private static IEnumerable<string> Ids(InfusionReaction reaction) => Assessor.Assess(MsRelapse.Reactions(reaction)).AdverseReactions.Select(found => found.Id);

    private static ReactionStatus? Status(InfusionReaction reaction) =>
        Assessor.Assess(MsRelapse.Reactions(reaction)).AdverseReactions is [{ Id: "AR-01" } only] ? only.Status : null;
}
