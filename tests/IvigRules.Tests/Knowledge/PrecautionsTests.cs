using System.Collections.Immutable;
using IvigRules.Tests.Support;
using static IvigRules.Facts.RiskFactorKind;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Knowledge;

/// <summary>PC-02 to PC-06, section 7. PC-01 is in LaboratoryTests.</summary>
public sealed class PrecautionsTests
{
    private const string Rate = "mL/min/{1.73_m2}";

    private static readonly RiskFactorKind[] Thrombosis =
        [ProlongedImmobilization, HypercoagulableCondition, HistoryOfThrombosis, EstrogenUse, IndwellingCentralVenousCatheter, Hyperviscosity, CardiovascularRiskFactors];

    private static readonly RiskFactorKind[] Renal = [RenalInsufficiency, DiabetesMellitus, VolumeDepletion, Sepsis, Paraproteinemia, NephrotoxicDrugs];

    public static TheoryData<RiskFactorKind> EveryKind { get; } = [.. Enum.GetValues<RiskFactorKind>()];

    private static PatientCase NothingPresent => MsRelapse.Labs(new LabResult("egfr", 90, Rate, DaysAgo(3))) with
    {
        RiskFactors = [.. Thrombosis.Concat(Renal).Select(kind => new RiskFactor(kind, Present: false))],
    };

    [Fact]
    public void Precautions_EveryConsider_AreThereInOrder() =>
        Assert.Equal(["PC-01", "PC-02", "PC-03", "PC-04", "PC-05", "PC-06"], MsRelapse.Assess(Indication.AcuteMsRelapse).Precautions.Select(precaution => precaution.Rule.Id));

    [Fact]
    public void Precautions_Met_NeverChangeTheVerdict()
    {
        var risky = MsRelapse.Labs(new LabResult("iga", 1, "mg/dL", DaysAgo(1)), new LabResult("egfr", 10, Rate, DaysAgo(1)))
            .With(patient => patient with { BirthDate = new(1940, 1, 1), BloodGroup = BloodGroup.Ab }).AndTherapies(Was(Therapy.Ravulizumab, TherapyOutcome.Ongoing))
            .Reactions(new InfusionReaction { ResolvedOn = DaysAgo(300), Symptoms = new() { Urticaria = true } });
        var relapse = risky.Assess(Indication.AcuteMsRelapse);
        Assert.Equal(["PC-01", "PC-02", "PC-03", "PC-04", "PC-05", "PC-06"], relapse.TruthsOf(RuleKind.Precaution).Where(precaution => precaution.Truth == Truth.Met).Select(precaution => precaution.Id));
        Assert.Equal(Verdict.Consider, relapse.Verdict);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void RiskFactor_Present_WarnsOfItsOwnRiskOnly(RiskFactorKind kind)
    {
        var recorded = Replace(kind, new RiskFactor(kind, Present: true));
        Assert.Equal(Thrombosis.Contains(kind) ? Truth.Met : Truth.NotMet, recorded.Precaution("PC-02"));
        Assert.Equal(Renal.Contains(kind) ? Truth.Met : Truth.NotMet, recorded.Precaution("PC-03"));
        var alone = MsRelapse with { RiskFactors = [new RiskFactor(kind, Present: true)] };
        Assert.Equal(Thrombosis.Contains(kind) ? Truth.Met : Truth.Unknown, alone.Precaution("PC-02"));
        Assert.Equal(Renal.Contains(kind) ? Truth.Met : Truth.Unknown, alone.Precaution("PC-03"));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void RiskFactor_NotRecorded_LeavesItOpen(RiskFactorKind kind)
    {
        var recorded = Replace(kind);
        Assert.Equal(Thrombosis.Contains(kind) ? Truth.Unknown : Truth.NotMet, recorded.Precaution("PC-02"));
        Assert.Equal(Renal.Contains(kind) ? Truth.Unknown : Truth.NotMet, recorded.Precaution("PC-03"));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void RiskFactor_RecordedAsPresentAndAsAbsent_IsPresent(RiskFactorKind kind)
    {
        var precaution = Thrombosis.Contains(kind) ? "PC-02" : "PC-03";
        Assert.Equal(Truth.Met, Replace(kind, new RiskFactor(kind, Present: true), new RiskFactor(kind, Present: false)).Precaution(precaution));
        Assert.Equal(Truth.Met, Replace(kind, new RiskFactor(kind, Present: false), new RiskFactor(kind, Present: true)).Precaution(precaution));
    }

    [Fact]
    public void RiskFactors_EveryOneAbsent_IsNotMet()
    {
        Assert.Equal(Truth.NotMet, NothingPresent.Precaution("PC-02"));
        Assert.Equal(Truth.NotMet, NothingPresent.Precaution("PC-03"));
    }

    [Theory]
    [InlineData(1961, 11, 22, Truth.Met)]
    [InlineData(1961, 11, 23, Truth.NotMet)]
    [InlineData(1930, 1, 1, Truth.Met)]
    [InlineData(1990, 1, 1, Truth.NotMet)]
    public void Age_From65On_WarnsOfThrombosisAndRenalFailure(int year, int month, int day, Truth expected)
    {
        var recorded = NothingPresent.With(patient => patient with { BirthDate = new(year, month, day) });
        Assert.Equal(expected, recorded.Precaution("PC-02"));
        Assert.Equal(expected, recorded.Precaution("PC-03"));
    }

    [Fact]
    public void Age_NotRecorded_LeavesBothOpen()
    {
        var recorded = NothingPresent.With(patient => patient with { BirthDate = null });
        Assert.Equal(Truth.Unknown, recorded.Precaution("PC-02"));
        Assert.Equal(Truth.Unknown, recorded.Precaution("PC-03"));
    }

    [Fact]
    public void Age_ASiteWithItsOwnBounds_UsesEach()
    {
        var site = new IvigAssessor(IvigPolicy.Default with { ThrombosisAge = 38, RenalRiskAge = 39, LowFiltrationRate = 91 });
        var other = new IvigAssessor(IvigPolicy.Default with { ThrombosisAge = 39, RenalRiskAge = 38 });
        Truth Of(IvigAssessor assessor, int precaution) => assessor.Assess(NothingPresent, Indication.AcuteMsRelapse).Precautions[precaution].Truth;
        Assert.Equal(Truth.Met, Of(site, 1));
        Assert.Equal(Truth.NotMet, Of(other, 1));
        Assert.Equal(Truth.Met, Of(site, 2));
        Assert.Equal(Truth.Met, Of(other, 2));
        Assert.Equal(Truth.NotMet, Of(new IvigAssessor(IvigPolicy.Default with { RenalRiskAge = 39 }), 2));
    }

    [Theory]
    [InlineData(null, "60", Truth.NotMet)]
    [InlineData(null, "59.999", Truth.Met)]
    [InlineData(null, "0", Truth.Met)]
    [InlineData("<", "60", Truth.Met)]
    [InlineData("<", "61", Truth.Unknown)]
    [InlineData("<=", "60", Truth.Unknown)]
    [InlineData("<=", "59.9", Truth.Met)]
    [InlineData(">", "60", Truth.NotMet)]
    [InlineData(">", "59", Truth.Unknown)]
    [InlineData(">=", "60", Truth.NotMet)]
    [InlineData(">=", "59", Truth.Unknown)]
    public void Filtration_OneResult_IsComparedWithSixty(string? comparator, string value, Truth expected)
    {
        Comparator? read = comparator switch { null => null, "<" => Comparator.LessThan, "<=" => Comparator.LessThanOrEqual, ">" => Comparator.GreaterThan, _ => Comparator.GreaterThanOrEqual };
        Assert.Equal(expected, Kidneys(Egfr(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) with { Comparator = read }));
    }

    [Fact]
    public void Filtration_NoneOrAnotherUnitOrLater_IsUnknown()
    {
        Assert.Equal(Truth.Unknown, Kidneys());
        Assert.Equal(Truth.Unknown, Kidneys(Egfr(30) with { Unit = "mL/min" }));
        Assert.Equal(Truth.Unknown, Kidneys(Egfr(30, daysAgo: -1)));
        Assert.Equal(Truth.Unknown, Kidneys(Egfr(30) with { Analyte = "creatinine" }));
    }

    [Fact]
    public void Filtration_SeveralResults_TheLowestOfTheLatestDayCounts()
    {
        Assert.Equal(Truth.NotMet, Kidneys(Egfr(30, daysAgo: 10), Egfr(90)));
        Assert.Equal(Truth.Met, Kidneys(Egfr(90, daysAgo: 10), Egfr(30)));
        Assert.Equal(Truth.Met, Kidneys(Egfr(90), Egfr(30)));
        Assert.Equal(Truth.NotMet, Kidneys(Egfr(90), Egfr(30, daysAgo: -1)));
        Assert.Equal(Truth.Met, Kidneys(Egfr(90, daysAgo: 1), Egfr(30, daysAgo: 0)));
        Assert.Equal(Truth.Unknown, Kidneys(Egfr(90), Egfr(90) with { Unit = "mL/min" }));
    }

    [Theory]
    [InlineData(BloodGroup.A, Truth.Met)]
    [InlineData(BloodGroup.B, Truth.Met)]
    [InlineData(BloodGroup.Ab, Truth.Met)]
    [InlineData(BloodGroup.O, Truth.NotMet)]
    [InlineData(null, Truth.Unknown)]
    public void Haemolysis_TwoGramsForEachKilogram_DependsOnTheBloodGroup(BloodGroup? group, Truth expected)
    {
        Assert.Equal(expected, MsRelapse.With(patient => patient with { BloodGroup = group }).Precaution("PC-04"));
        Assert.Equal(expected, NmoRelapse.With(patient => patient with { BloodGroup = group }).Precaution("PC-04", Indication.AcuteNmoRelapse));
    }

    [Fact]
    public void Haemolysis_Maintenance_IsJudgedByOneInfusion()
    {
        Assert.Equal(Truth.NotMet, MsPrevention.With(patient => patient with { BloodGroup = BloodGroup.A }).Precaution("PC-04", Indication.MsRelapsePrevention));
        Assert.Equal(Truth.Unknown, MsPrevention.Precaution("PC-04", Indication.MsRelapsePrevention));
    }

    [Fact]
    public void Haemolysis_NoDose_IsUnknown()
    {
        Assert.Equal(Truth.Unknown, MsRelapse.With(patient => patient with { BloodGroup = BloodGroup.A, Weight = null }).Precaution("PC-04"));
        Assert.Equal(Truth.Unknown, MsRelapse.With(patient => patient with { BloodGroup = BloodGroup.O, Weight = null }).Precaution("PC-04"));
        Assert.Equal(Truth.Unknown, PmlIris.With(patient => patient with { BloodGroup = BloodGroup.A }).Precaution("PC-04", Indication.NatalizumabPmlIris));
    }

    [Theory]
    [InlineData(TherapyOutcome.Ongoing, Truth.Met)]
    [InlineData(TherapyOutcome.Responded, Truth.NotMet)]
    [InlineData(TherapyOutcome.NotTolerated, Truth.NotMet)]
    [InlineData(TherapyOutcome.Declined, Truth.NotMet)]
    public void Ravulizumab_Recorded_WarnsWhenItIsRunning(TherapyOutcome outcome, Truth expected)
    {
        Assert.Equal(expected, MsRelapse.AndTherapies(Was(Therapy.Ravulizumab, outcome)).Precaution("PC-05"));
        Assert.Equal(Truth.Met, MsRelapse.AndTherapies(Was(Therapy.Ravulizumab, TherapyOutcome.Ongoing), Was(Therapy.Ravulizumab, outcome)).Precaution("PC-05"));
        Assert.Equal(Truth.Unknown, MsRelapse.AndTherapies(Was(Therapy.Ravulizumab, outcome, Tomorrow)).Precaution("PC-05"));
    }

    [Fact]
    public void Ravulizumab_NotRecorded_IsUnknown() => Assert.Equal(Truth.Unknown, MsRelapse.AndTherapies(Was("eculizumab", TherapyOutcome.Ongoing)).Precaution("PC-05"));

    /// <summary>What each precaution says it saw, to the letter.</summary>
    [Fact]
    public void Because_IsEachFactAndWhatIsNotRecorded()
    {
        var silent = MsRelapse.Labs().With(patient => patient with { BirthDate = null, Weight = null });
        Assert.Equal("IgA is not recorded", Seen("PC-01", silent));
        Assert.Equal("date of birth not recorded; none of 7 risk factors recorded", Seen("PC-02", silent));
        Assert.Equal("date of birth not recorded; eGFR not recorded; none of 6 risk factors recorded", Seen("PC-03", silent));
        Assert.Equal("no dose was worked out", Seen("PC-04", silent));
        Assert.Equal("nothing is recorded on ravulizumab", Seen("PC-05", silent));

        var factors = MsRelapse with { RiskFactors = [new(Sepsis, Present: false), new(HistoryOfThrombosis, Present: true)] };
        var recorded = factors.Labs(new LabResult("iga", 180, "mg/dL", DaysAgo(2)), Egfr(50)).With(patient => patient with { BloodGroup = BloodGroup.A })
            .AndTherapies(Was(Therapy.Ravulizumab, TherapyOutcome.Ongoing, Onset));
        Assert.Equal("IgA 180 mg/dL (1.8 g/L) on 2026-11-20", Seen("PC-01", recorded));
        Assert.Equal("38 years; history of thrombosis", Seen("PC-02", recorded));
        Assert.Equal("38 years; eGFR 50 mL/min/1.73 m2 on 2026-11-19; not recorded: renal insufficiency, diabetes mellitus, volume depletion, paraproteinemia, nephrotoxic drugs", Seen("PC-03", recorded));
        Assert.Equal("140 g for 70 kg, large from 2 g/kg on; blood group A", Seen("PC-04", recorded));
        Assert.Equal("ravulizumab is still running, started 2026-11-01", Seen("PC-05", recorded));
        Assert.Equal("140 g for 70 kg, large from 2 g/kg on; blood group not recorded", Seen("PC-04", MsRelapse));

        static string Seen(string id, PatientCase recorded) => recorded.Assess(Indication.AcuteMsRelapse).Precautions.Single(precaution => precaution.Rule.Id == id).Because;
    }

    [Fact]
    public void ToString_OfPrecautionsChecksAndDrugs_IsWithoutThePatient()
    {
        var secret = new Finding { Statement = "watch", Truth = Truth.Met, Reasons = ["a secret"] };
        Assert.Equal("PC-02: Met", new RuleFinding(Precautions.Thromboembolism, Truth.Met, secret).ToString());
        Assert.Equal("PRE-01: NotMet", new RuleFinding(Checks.Iga, Truth.NotMet, secret).ToString());
        Assert.Equal("no acetaminophen", new RemovedPremedication(Therapy.Acetaminophen, "a secret").ToString());
    }

    private static PatientCase Replace(RiskFactorKind kind, params ImmutableArray<RiskFactor> factors) =>
        NothingPresent with { RiskFactors = [.. NothingPresent.RiskFactors.Where(factor => factor.Kind != kind), .. factors] };

    private static LabResult Egfr(decimal value, int daysAgo = 3) => new("egfr", value, Rate, DaysAgo(daysAgo));

    private static Truth Kidneys(params LabResult[] results) => (NothingPresent with { LabResults = [.. results] }).Precaution("PC-03");
}
