using IvigRules.Tests.Support;
using static IvigRules.Criteria.ReactionStatus;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Knowledge;

/// <summary>AR-01, aseptic meningitis, AR-02, anaphylaxis, and PRE-03, no open reaction: section 8.</summary>
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
        Assert.Null(Status(Picture with { Symptoms = Picture.Symptoms with { NeckStiffness = false }, Temperature = null }));
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
        Assert.Equal(Atypical, Status(new InfusionReaction { Temperature = 38.3m.DegreesCelsius }));
        Assert.Null(Status(Picture with { Symptoms = Picture.Symptoms with { NeckStiffness = false }, Temperature = 40m.DegreesCelsius }));
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
        Assert.Empty(Assessor.Assess(MsRelapse.Reactions(new InfusionReaction { Symptoms = new() { Anaphylaxis = false, SevereHeadache = false } })).AdverseReactions);
        Assert.Empty(Assessor.Assess(MsRelapse.Reactions(new InfusionReaction { Symptoms = new() { SevereHeadache = false, Dyspnea = true } })).AdverseReactions);
    }

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

    [Fact]
    public void NoneIsOpen_UnknownOrAtypical_PassesWithAWarning()
    {
        foreach (var reaction in new[] { Picture with { Temperature = null }, Picture with { Temperature = 40m.DegreesCelsius } })
        {
            Assert.Equal(Truth.Met, MsRelapse.Reactions(reaction).Check("PRE-03"));
            Assert.Single(MsRelapse.Reactions(reaction).Assess(Indication.AcuteMsRelapse).Warnings);
            Assert.Empty(MsRelapse.Reactions(reaction with { ResolvedOn = Sample.AsOf }).Assess(Indication.AcuteMsRelapse).Warnings);
        }

        Assert.Contains("atypical", MsRelapse.Reactions(Picture with { Temperature = 40m.DegreesCelsius }).Assess(Indication.AcuteMsRelapse).Warnings[0], StringComparison.Ordinal);
        Assert.Empty(MsRelapse.Reactions(Picture).Assess(Indication.AcuteMsRelapse).Warnings);
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
    public void NoneIsOpen_OneOpenThatIsNoMeningitis_PassesNamesItAndWarns()
    {
        var breathless = new InfusionReaction { OnsetAt = Picture.OnsetAt, Symptoms = new() { SevereHeadache = false, Nausea = false, Dizziness = true, Dyspnea = true }, Temperature = 37m.DegreesCelsius };
        var relapse = MsRelapse.Reactions(breathless).Assess(Indication.AcuteMsRelapse);
        const string described = "no severe headache, no nausea, dizziness, dyspnea, 37 Cel, on 2026-11-15, not resolved";
        Assert.Equal((Truth.Met, $"not the picture of aseptic meningitis; {described}"), Check(relapse));
        Assert.Equal([$"a reaction is still open: {described}"], relapse.Warnings);
        Assert.Empty(MsRelapse.Reactions(breathless with { ResolvedOn = Sample.AsOf }).Assess(Indication.AcuteMsRelapse).Warnings);
    }

    [Fact]
    public void NoneIsOpen_FeverWithoutThePicture_Warns()
    {
        var feverish = new InfusionReaction { Symptoms = new() { SevereHeadache = false }, Temperature = 38.3m.DegreesCelsius };
        Assert.Single(MsRelapse.Reactions(feverish).Assess(Indication.AcuteMsRelapse).Warnings);
        Assert.Empty(MsRelapse.Reactions(feverish with { Temperature = 38.2m.DegreesCelsius }).Assess(Indication.AcuteMsRelapse).Warnings);
    }

    /// <summary>Somebody looked, and there was nothing: no reason to be warned.</summary>
    [Fact]
    public void NoneIsOpen_EverySymptomRecordedAsAbsent_DoesNotWarn()
    {
        var none = new ReactionSymptoms
        {
            SevereHeadache = false,
            NeckStiffness = false,
            Photophobia = false,
            PainWithHeadMovement = false,
            Nausea = false,
            Dizziness = false,
            Dyspnea = false,
            Anaphylaxis = false,
        };
        Assert.Empty(MsRelapse.Reactions(new InfusionReaction { Symptoms = none }).Assess(Indication.AcuteMsRelapse).Warnings);
        Assert.Equal((Truth.Met, "no reaction is recorded as open"), Check(MsRelapse.Assess(Indication.AcuteMsRelapse)));
    }

    [Theory]
    [InlineData(Unknown, "may be aseptic meningitis, not enough is recorded; ")]
    [InlineData(Suspected, "aseptic meningitis is suspected; ")]
    [InlineData(Supported, "aseptic meningitis is suspected, and the cerebrospinal fluid supports it; ")]
    [InlineData(CulturePositive, "not aseptic meningitis: the culture is positive, treat as infectious; ")]
    [InlineData(Atypical, "atypical for aseptic meningitis, exclude infection (beyond the source: labels list fever as well); ")]
    [InlineData(Present, "anaphylaxis: stop, and give no IVIG from now on; ")]
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
        if (status is Unknown or Atypical)
            Assert.StartsWith($"a reaction is still open, {means[..^2]}: ", Assert.Single(MsRelapse.Reactions(reaction).Assess(Indication.AcuteMsRelapse).Warnings), StringComparison.Ordinal);
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
    public void Because_ReactionWithoutADay_IsUndated() => Assert.EndsWith("; undated, not resolved",
        Assert.Single(Assessor.Assess(MsRelapse.Reactions(new InfusionReaction { Symptoms = new() { Anaphylaxis = true, SevereHeadache = false } })).AdverseReactions).Because, StringComparison.Ordinal);

    private static (Truth Status, string Because) Check(Assessment assessment)
    {
        var check = assessment.Checks.Single(check => check.Rule.Id == "PRE-03");
        return (check.Truth, check.Because);
    }

    private static ReactionStatus? Status(InfusionReaction reaction) =>
        Assessor.Assess(MsRelapse.Reactions(reaction)).AdverseReactions is [{ Id: "AR-01" } only] ? only.Status : null;
}
