using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

/// <summary>The sentences that a clinician reads, word by word.</summary>
public sealed class PhrasesTests
{
    [Theory]
    [InlineData("patient.ivigHypersensitivity", null, "is the patient known to be hypersensitive to IVIG?")]
    [InlineData("patient.reproductiveStatus", null, "is the patient pregnant or nursing?")]
    [InlineData("conditions.course", "multiple-sclerosis", "which course does the multiple sclerosis take?")]
    [InlineData("relapses.endedOn", "neuromyelitis-optica", "has the relapse of neuromyelitis optica ended, and when?")]
    [InlineData("priorTherapies", "plasma-exchange", "what became of plasma exchange: given and how it went, or why not?")]
    [InlineData("priorTherapies.startedOn", "plasma-exchange", "when did plasma exchange start?")]
    [InlineData("priorTherapies.endedOn", "natalizumab", "when did natalizumab end?")]
    [InlineData("priorTherapies.therapy", "corticosteroids", "which agent was meant by corticosteroids?")]
    [InlineData("priorTherapies", "anti-cd20", "what became of anti-CD20 therapies: given and how it went, or why not?")]
    [InlineData("priorTherapies", "house-drug", "what became of house-drug: given and how it went, or why not?")]
    [InlineData("priorTherapies.outcome", "intravenous-methylprednisolone", "how did IV methylprednisolone go?")]
    [InlineData("conditions.verification", "neuromyelitis-optica", "is neuromyelitis optica confirmed?")]
    [InlineData("conditions.onset", "immune-reconstitution-syndrome", "when did the immune reconstitution syndrome begin?")]
    [InlineData("relapses.onset", "multiple-sclerosis", "when did the relapse of multiple sclerosis begin?")]
    [InlineData("incomplete", "priorTherapies", "are the therapies on record complete?")]
    [InlineData("incomplete", "conditions", "are the diagnoses on record complete?")]
    [InlineData("patient.ivigHypersensitivityAssessedOn", null, "when was hypersensitivity to IVIG ruled out: after the last course of IVIG?")]
    [InlineData("site.trialX", "does the patient take part in trialX?", "does the patient take part in trialX?")]
    [InlineData("patient.shoeSize", null, "patient.shoeSize")]
    [InlineData("labResults", "iga", "labResults (iga)")]
    public void Question_EachMissingFact_IsTheQuestionToAsk(string fact, string? subject, string question) =>
        Assert.Equal(question, Phrases.Question(new MissingFact(fact, subject)));

    /// <summary>Every fact that a real case misses is asked for in words, not by its name.</summary>
    [Fact]
    public void Question_WhateverACaseMisses_IsASentence() => RandomCases.Hold(500, (assessor, recorded, _) => assessor.Assess(recorded).Assessments
        .SelectMany(assessment => assessment.Missing)
        .Select(missing => Phrases.Question(missing.Fact))
        .FirstOrDefault(question => !question.EndsWith('?')));

    [Fact]
    public void Change_TwoAnswers_AreJoined() => Assert.Equal(
        "is the patient known to be hypersensitive to IVIG? no and what became of plasma exchange: given and how it went, or why not? failed or not tolerated, 2026-11-01 or later",
        Phrases.WhatIf(new(
        [
            new(new("patient.ivigHypersensitivity"), "false"),
            new(new("priorTherapies", "plasma-exchange"), "failed or not-tolerated, 2026-11-01 or later"),
        ])
        {
            Case = Sample.ThirdLine,
        }));

    [Theory]
    [InlineData(RegimenBasis.Stated, 5, 1, "0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all")]
    [InlineData(RegimenBasis.Stated, null, 28, "0.4 g/kg x 70 kg = 28 g every 4 weeks")]
    [InlineData(RegimenBasis.Stated, 3, 14, "0.4 g/kg x 70 kg = 28 g every 14 days for 3 infusions, 84 g in all")]
    [InlineData(RegimenBasis.Extrapolated, null, 28, "0.4 g/kg x 70 kg = 28 g every 4 weeks (extrapolated: the source does not state a dose for this indication)")]
    [InlineData(RegimenBasis.SitePolicy, 1, 1, "0.4 g/kg x 70 kg = 28 g a day for 1 day, 28 g in all (from the site's policy: the source states no dose)")]
    public void Dose_EachBasisAndInterval_IsOneLine(RegimenBasis basis, int? infusions, int intervalDays, string expected) =>
        Assert.Equal(expected, Phrases.Dose(PlanOf(basis, infusions, intervalDays)));

    [Fact]
    public void Dose_OfASiteInPlaceOfTheSource_NamesBoth()
    {
        var site = Regimen.OfSite(DosePerWeight.FromGramsPerKilogram(1), DosePerWeight.FromGramsPerKilogram(1), infusions: 2, intervalDays: 1);
        Assert.Equal("0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion", DoseOf(Clinic.MsRelapse, new(), Indication.AcuteMsRelapse));
        Assert.Equal(
            "0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion (extrapolated: the source does not state a dose for this indication)",
            DoseOf(Clinic.NmoRelapse, new(), Indication.AcuteNmoRelapse));
        Assert.Equal(
            "1 g/kg x 70 kg = 70 g a day for 2 days, 140 g in all (from the site's policy; the source: 0.4 g/kg a day on 5 consecutive days, as a continuous intravenous infusion, extrapolated)",
            DoseOf(Clinic.NmoRelapse, new() { AcuteNmoRelapse = site }, Indication.AcuteNmoRelapse));
        Assert.Equal("1 g/kg x 70 kg = 70 g a day for 2 days, 140 g in all (from the site's policy: the source states no dose)",
            DoseOf(Clinic.PmlIris, new() { NatalizumabPmlIris = site }, Indication.NatalizumabPmlIris));

        static string DoseOf(PatientCase recorded, SiteRegimens regimens, Indication indication) =>
            Phrases.Dose(new IvigAssessor(IvigPolicy.Default with { Regimens = regimens }).Assess(recorded, indication).Plan!);
    }

    /// <summary>A range of which one end alone could be made up of whole vials.</summary>
    [Theory]
    [InlineData(15, null, "15 g to 28 g")]
    [InlineData(null, 30, "14 g to 30 g")]
    public void Dose_OneEndRounded_SaysSo(int? low, int? high, string rounded)
    {
        var plan = new DosePlan
        {
            Regimen = Regimens.Maintenance,
            DoseWeight = new(DoseWeightBasis.Actual, 70m.Kilograms, "the policy doses by actual weight"),
            PerInfusion = new(PlanOutcome(14, low), PlanOutcome(28, high)),
        };
        Assert.Equal($"0.2 g/kg to 0.4 g/kg x 70 kg = 14 g to 28 g, rounded to {rounded}, every 4 weeks", Phrases.Dose(plan));

        static InfusionDose PlanOutcome(int exact, int? rounded) => new(Dose.FromGrams(exact)) { Rounded = rounded is { } grams ? Dose.FromGrams(grams) : null };
    }

    [Fact]
    public void OneLine_Null_NamesTheParameter() => Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => Phrases.OneLine(null!)).ParamName);

    [Fact]
    public void Vials_ADoseThatWasNotRounded_SaysWhy()
    {
        var dose = new InfusionDose(Dose.FromGrams(28)) { Vials = [new(Dose.FromGrams(10), 3)], Waste = Dose.FromGrams(2), Note = "no vials lie within 5 %" };
        Assert.Equal("28 g as 3 x 10 g, 2 g left over (no vials lie within 5 %)", Phrases.Vials(dose));
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(45, "45 s")]
    [InlineData(60, "1 min")]
    [InlineData(3_599, "59 min 59 s")]
    [InlineData(3_600, "1 h")]
    [InlineData(90_061, "25 h 1 min 1 s")]
    public void Time_Seconds_AreHoursMinutesAndSeconds(int seconds, string expected) => Assert.Equal(expected, Phrases.Time(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Premedication_NotKnownToBeAnAdult_NamesNoAmount()
    {
        var relapse = Clinic.MsRelapse.With(patient => patient with { BirthDate = null }).Assess(Indication.AcuteMsRelapse);
        Assert.Equal(
            ["acetaminophen (no amount: the patient is not known to be an adult)", "diphenhydramine (no amount: the patient is not known to be an adult)"],
            relapse.Premedication.Select(Phrases.Premedication));
        Assert.Equal(
            ["acetaminophen 650 to 1,000 mg", "diphenhydramine 50 mg"],
            Clinic.MsRelapse.Assess(Indication.AcuteMsRelapse).Premedication.Select(Phrases.Premedication));
    }

    [Fact]
    public void EverySentence_OfNothing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Phrases.Dose(null!));
        Assert.Throws<ArgumentNullException>(() => Phrases.Vials(null!));
        Assert.Throws<ArgumentNullException>(() => Phrases.Details(null!).Count());
        Assert.Throws<ArgumentNullException>(() => Phrases.WhatIf(null!));
        Assert.Throws<ArgumentNullException>(() => Phrases.Premedication(null!));
        Assert.Throws<ArgumentNullException>(() => ResultJson.ToJson((DoseCalculation)null!));
        Assert.Throws<ArgumentNullException>(() => ResultJson.ToJson((OrderCheck)null!));
        Assert.Throws<ArgumentNullException>(() => RuleCatalogue.Json(null!));
        Assert.Throws<ArgumentNullException>(() => RuleCatalogue.Markdown(null!));
    }

    private static DosePlan PlanOf(RegimenBasis basis, int? infusions, int intervalDays) => DosePlanner.Plan(
        new Regimen
        {
            Statement = "invented for this test",
            Basis = basis,
            Low = DosePerWeight.FromGramsPerKilogram(0.4m),
            High = DosePerWeight.FromGramsPerKilogram(0.4m),
            Infusions = infusions,
            IntervalDays = intervalDays,
            Settings = [],
            Evidence = [],
        },
        IvigPolicy.Default.Dosing, product: null, BodyWeight.FromKilograms(70), build: default, atRisk: true).Plan!;
}
