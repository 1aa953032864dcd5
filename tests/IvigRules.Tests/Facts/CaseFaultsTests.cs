using System.Collections.Immutable;
using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Facts;

/// <summary>What makes a case that was built in code unreadable, and that the message holds no patient data.</summary>
public sealed class CaseFaultsTests
{
    private const string Marker = "marker";
    private static readonly string TooLong = new('m', 201);

    [Fact]
    public void Validate_EndBeforeTheStart_ThrowsAsAnAssessmentDoes()
    {
        Sample.ThirdLine.Validate();
        var faulty = Sample.ThirdLine with { Relapses = [new(Disease.MultipleSclerosis, Sample.AsOf, Sample.AsOf.AddDays(-1))] };
        Assert.Equal("$.relapses[0].endedOn", Assert.Throws<InvalidCaseException>(faulty.Validate).Path);
    }

    [Fact]
    public void Assess_NoCase_IsAProgrammersError()
    {
        Assert.Throws<ArgumentNullException>(() => Assessor.Assess(null!));
        Assert.Throws<ArgumentNullException>(() => Assessor.Assess(null!, Indication.AcuteMsRelapse));
        Assert.Throws<ArgumentOutOfRangeException>(() => Assessor.Assess(MsRelapse, (Indication)5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Assessor.Assess(MsRelapse)[(Indication)(-1)]);
        Assert.Throws<ArgumentException>(() => MsRelapse.Assess(Indication.AcuteMsRelapse).TruthOf("NMO-01"));
    }

    [Fact]
    public void Assess_ListsLeftDefault_AreEmpty()
    {
        var bare = new PatientCase { AsOf = Sample.AsOf, Patient = new Patient { Id = "p" }, Conditions = default, PriorTherapies = default };
        Assert.All(Assessor.Assess(bare).Assessments, assessment => Assert.Equal(Verdict.NotIndicated, assessment.Verdict));
    }

    [Fact]
    public void Assess_PatientUnreadable_NamesTheProperty()
    {
        Refuses("$.patient", MsRelapse with { Patient = null! });
        Refuses("$.patient.id", patient => patient with { Id = null! });
        Refuses("$.patient.id", patient => patient with { Id = "" });
        Refuses("$.patient.id", patient => patient with { Id = TooLong });
        Refuses("$.patient.sex", patient => patient with { Sex = (Sex)0 });
        Refuses("$.patient.sex", patient => patient with { Sex = (Sex)3 });
        Refuses("$.patient.reproductiveStatus", patient => patient with { ReproductiveStatus = (ReproductiveStatus)0 });
        Refuses("$.patient.bloodGroup", patient => patient with { BloodGroup = (BloodGroup)5 });
        Refuses("$.patient.weight", patient => patient with { Weight = new Weight(default) });
        Refuses("$.patient.height", patient => patient with { Height = default(BodyHeight) });
    }

    [Fact]
    public void Assess_IdOfTwoHundredCharacters_IsReadAsUnicodeCountsThem()
    {
        Assessor.Assess(MsRelapse.With(patient => patient with { Id = TooLong[1..] }));
        Assessor.Assess(MsRelapse.With(patient => patient with { Id = string.Concat(Enumerable.Repeat("\U0001F600", 200)) }));
        Refuses("$.patient.id", patient => patient with { Id = string.Concat(Enumerable.Repeat("\U0001F600", 201)) });
    }

    [Fact]
    public void Assess_ConditionUnreadable_NamesThePlace()
    {
        Refuses("$.conditions[0]", MsRelapse with { Conditions = [null!] });
        Refuses("$.conditions[1].kind", MsRelapse.Diagnoses(Condition.NeuromyelitisOptica(), new Condition(default)));
        Refuses("$.conditions[0].course", MsRelapse.Diagnoses(Condition.MultipleSclerosis((MsCourse)0)));
        Refuses("$.conditions[0].course", MsRelapse.Diagnoses(Condition.NeuromyelitisOptica() with { Course = MsCourse.RelapsingRemitting }));
        Refuses("$.conditions[0].endedOn", MsRelapse.Diagnoses(Condition.MultipleSclerosis() with { Onset = DaysAgo(1), EndedOn = DaysAgo(2) }));
        Assessor.Assess(MsRelapse.Diagnoses(Condition.MultipleSclerosis() with { Onset = DaysAgo(1), EndedOn = DaysAgo(1) }));
    }

    [Fact]
    public void Assess_RelapseUnreadable_NamesThePlace()
    {
        Refuses("$.relapses[0]", MsRelapse with { Relapses = [null!] });
        Refuses("$.relapses[0].disease", MsRelapse.RelapsesAre(new Relapse((Disease)0, Onset)));
        Refuses("$.relapses[1].endedOn", MsRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset, Onset), new Relapse(Disease.MultipleSclerosis, Onset, Onset.AddDays(-1))));
    }

    [Fact]
    public void Assess_TherapyUnreadable_NamesThePlace()
    {
        Refuses("$.priorTherapies[0]", MsRelapse with { PriorTherapies = [null!] });
        Refuses("$.priorTherapies[0].therapy", MsRelapse.Therapies(new PriorTherapy(default, TherapyOutcome.Failed)));
        Refuses("$.priorTherapies[0].outcome", MsRelapse.Therapies(new PriorTherapy(Plex, (TherapyOutcome)0)));
        Refuses("$.priorTherapies[1].outcome", MsRelapse.Therapies(Was(Plex, TherapyOutcome.Failed), new PriorTherapy(new Therapy(Marker), (TherapyOutcome)10)));
        Refuses("$.priorTherapies[0].endedOn", MsRelapse.Therapies(Was(Plex, TherapyOutcome.Failed, Onset, Onset.AddDays(-1))));
        Assert.Throws<ArgumentException>(() => new Therapy(""));
        Assert.Throws<ArgumentNullException>(() => new Therapy(null!));
        Assert.Throws<ArgumentException>(() => new Therapy(TooLong));
        Assert.Throws<InvalidOperationException>(() => default(Therapy).Id);
    }

    [Fact]
    public void Assess_LabResultUnreadable_NamesThePlace()
    {
        Refuses("$.labResults[0]", MsRelapse with { LabResults = [null!] });
        Refuses("$.labResults[0].analyte", Lab(lab => lab with { Analyte = "" }));
        Refuses("$.labResults[0].analyte", Lab(lab => lab with { Analyte = null! }));
        Refuses("$.labResults[0].analyte", Lab(lab => lab with { Analyte = TooLong }));
        Refuses("$.labResults[0].unit", Lab(lab => lab with { Unit = "" }));
        Refuses("$.labResults[0].unit", Lab(lab => lab with { Unit = TooLong }));
        Refuses("$.labResults[0].value", Lab(lab => lab with { Value = -8_675_309m }));
        Refuses("$.labResults[0].value", Lab(lab => lab with { Value = 8_675_309.8675309m }));
        Refuses("$.labResults[0].comparator", Lab(lab => lab with { Comparator = (Comparator)0 }));
        Assessor.Assess(Lab(lab => lab with { Value = 0, Unit = Marker }));
    }

    [Fact]
    public void Assess_RiskFactorUnreadable_NamesThePlace()
    {
        Refuses("$.riskFactors[0]", MsRelapse with { RiskFactors = [null!] });
        Refuses("$.riskFactors[0].kind", MsRelapse with { RiskFactors = [new RiskFactor(default, Present: true)] });
        Refuses("$.riskFactors[0].kind", MsRelapse with { RiskFactors = [new RiskFactor((RiskFactorKind)14, Present: true)] });
    }

    [Fact]
    public void Assess_ReactionUnreadable_NamesThePlace()
    {
        var at = new DateTimeOffset(2026, 11, 10, 1, 0, 0, TimeSpan.FromHours(9));
        Refuses("$.infusionReactions[0]", MsRelapse with { InfusionReactions = [null!] });
        Refuses("$.infusionReactions[0].symptoms", MsRelapse.Reactions(new InfusionReaction { Symptoms = null! }));
        Refuses("$.infusionReactions[0].csf.culture", MsRelapse.Reactions(new InfusionReaction { Csf = new() { Culture = (CsfCulture)0 } }));
        Refuses("$.infusionReactions[0].resolvedOn", MsRelapse.Reactions(new InfusionReaction { OnsetAt = at, ResolvedOn = new(2026, 11, 9) }));
        Refuses("$.infusionReactions[0].resolvedOn", MsRelapse.Reactions(new InfusionReaction { InfusionEndedAt = at, ResolvedOn = new(2026, 11, 9) }));
        Assessor.Assess(MsRelapse.Reactions(new InfusionReaction { OnsetAt = at, ResolvedOn = new(2026, 11, 10) }));
    }

    [Fact]
    public void DescribeWithValue_EndBeforeStart_ShowsWhatTheMessageHides()
    {
        var refused = Assert.Throws<InvalidCaseException>(() => Assessor.Assess(MsRelapse.Therapies(Was(Plex, TherapyOutcome.Failed, Onset, Onset.AddDays(-1)))));
        Assert.DoesNotContain("2026", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2026-10-31 before 2026-11-01", refused.DescribeWithValue(), StringComparison.Ordinal);
        Assert.Null(refused.Line);
    }

    [Fact]
    public void Assess_Unreadable_SaysWhatIsWrong()
    {
        Statement("there is no patient", MsRelapse with { Patient = null! });
        Statement("an empty text", MsRelapse.With(patient => patient with { Id = "" }));
        Statement("a text of more than 200 characters", MsRelapse.With(patient => patient with { Id = TooLong }));
        Statement("not a value of its list", MsRelapse.With(patient => patient with { Sex = (Sex)3 }));
        Statement("a weight is above zero", MsRelapse.With(patient => patient with { Weight = new Weight(default) }));
        Statement("a height is above zero", MsRelapse.With(patient => patient with { Height = default(BodyHeight) }));
        Statement("there is no fact", MsRelapse with { Conditions = [null!] });
        Statement("only multiple-sclerosis has a course", MsRelapse.Diagnoses(Condition.NeuromyelitisOptica() with { Course = MsCourse.RelapsingRemitting }));
        Statement("an end before the start", MsRelapse.RelapsesAre(new Relapse(Disease.MultipleSclerosis, Onset, Onset.AddDays(-1))));
        Statement("a therapy needs an identifier", MsRelapse.Therapies(new PriorTherapy(default, TherapyOutcome.Failed)));
        Statement("a laboratory value is not below zero", Lab(lab => lab with { Value = -1 }));
        Statement("a number has at most 12 significant digits, lies below 10^12 and has no step finer than 10^-12", Lab(lab => lab with { Value = 8_675_309.8675309m }));
        Statement("there are no symptoms; leave the property out instead", MsRelapse.Reactions(new InfusionReaction { Symptoms = null! }));

        static void Statement(string problem, PatientCase recorded)
        {
            var refused = Assert.Throws<InvalidCaseException>(() => Assessor.Assess(recorded));
            Assert.Equal($"{refused.Path}: {problem}", refused.Message);
        }
    }

    private static PatientCase Lab(Func<LabResult, LabResult> change) => MsRelapse.Labs(change(new LabResult(Marker, 180, Marker, Onset)));

    /// <summary>A case is checked once; what is copied from it is another case.</summary>
    [Fact]
    public void Assess_CopyOfACaseThatWasRead_IsCheckedItself()
    {
        var read = CaseJson.Read(Sample.ThirdLineJson);
        Refuses("$.patient.id", read with { Patient = read.Patient with { Id = "" } });
        Refuses("$.conditions[0]", read with { Conditions = [null!] });
        Refuses("$.relapses[0].disease", read with { Relapses = [new Relapse((Disease)0, DaysAgo(1))] });

        var built = MsRelapse with { LabResults = [] };
        Assert.False(built.IsChecked);
        Assessor.Assess(built);
        Assert.True(built.IsChecked && read.IsChecked);
        Refuses("$.labResults[0].unit", built with { LabResults = [new LabResult(LabResult.Iga, 1, "", DaysAgo(1))] });
        Refuses("$.riskFactors[0].kind", (built with { LabResults = [] }) with { RiskFactors = [new RiskFactor((RiskFactorKind)0, Present: true)] });
    }

    [Fact]
    public void Equals_CaseThatWasCheckedAndOneThatWasNot_HoldTheSameLists()
    {
        var read = CaseJson.Read(Sample.ThirdLineJson);
        var built = new PatientCase
        {
            AsOf = read.AsOf,
            Patient = read.Patient,
            Conditions = read.Conditions,
            Relapses = read.Relapses,
            PriorTherapies = read.PriorTherapies,
            LabResults = read.LabResults,
            RiskFactors = read.RiskFactors,
            InfusionReactions = read.InfusionReactions,
        };
        Assert.All([built, read with { }], same =>
        {
            Assert.Equal(read, same);
            Assert.Equal(read.GetHashCode(), same.GetHashCode());
        });
        Assert.NotEqual(read, built with { AsOf = read.AsOf.AddDays(1) });
    }

    private static void Refuses(string path, Func<Patient, Patient> patient) => Refuses(path, MsRelapse.With(patient));

    private static void Refuses(string path, PatientCase recorded)
    {
        foreach (var assess in new Action[] { () => Assessor.Assess(recorded), () => Assessor.Assess(recorded, Indication.NatalizumabPmlIris) })
        {
            var refused = Assert.Throws<InvalidCaseException>(assess);
            Assert.Equal(path, refused.Path);
            Assert.StartsWith(path + ": ", refused.Message, StringComparison.Ordinal);
            foreach (var data in ImmutableArray.Create(Marker, "mmm", "8675309", "8,675,309", "2026", "plasma", "\U0001F600"))
                Assert.DoesNotContain(data, refused.Message, StringComparison.Ordinal);
        }
    }
}
