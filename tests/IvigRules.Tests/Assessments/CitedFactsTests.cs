using IvigRules.Tests.Support;

namespace IvigRules.Tests.Assessments;

/// <summary>What an auditor is shown: the facts that a verdict rests on, and none beside them.</summary>
public sealed class CitedFactsTests
{
    private static readonly IvigAssessor ByIdealWeight = new(IvigPolicy.Default with { DoseWeight = new() { Basis = DoseWeightBasis.Ideal } });

    private static readonly PatientCase Everything = Clinic.MsRelapse
        .With(patient => patient with
        {
            Sex = Sex.Female,
            Height = BodyHeight.FromCentimetres(170),
            ReproductiveStatus = ReproductiveStatus.NotPregnant,
            BloodGroup = BloodGroup.A,
        })
        .AndTherapies(
            Clinic.Was("azathioprine", TherapyOutcome.Failed),
            Clinic.Was(Therapy.Acetaminophen, TherapyOutcome.NotTolerated),
            Clinic.Was(Therapy.Diphenhydramine, TherapyOutcome.NotTolerated),
            Clinic.Was(Therapy.Ravulizumab, TherapyOutcome.Ongoing))
        .Reactions(new InfusionReaction { OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero), Symptoms = new() { Dyspnea = true } })
        with
    {
        RiskFactors = [new(RiskFactorKind.Sepsis, true)],
    };

    [Fact]
    public void CitedBy_OneRule_AreThePathsOfItsFactsOnly()
    {
        var allergic = Everything.Reactions(new InfusionReaction { Symptoms = new() { Anaphylaxis = true } });
        var assessment = new IvigAssessor().Assess(allergic, Indication.AcuteMsRelapse);
        Assert.Equal(["infusionReactions[0]", "patient.ivigHypersensitivity"], assessment.CitedBy("CI-01"));
        Assert.All(assessment.CitedBy("MS-01"), path => Assert.Matches("^(conditions|relapses|priorTherapies)\\[", path));
        Assert.Throws<ArgumentException>(() => assessment.CitedBy("NMO-01"));
    }

    [Fact]
    public void Considered_ByActualWeight_AreTheRulesAndTheDosesFacts()
    {
        var cited = Everything.Assess(Indication.AcuteMsRelapse).CitedFacts;
        var patient = Everything.Patient;
        Assert.Equal(
            new Patient { Id = patient.Id, IvigHypersensitivity = false, BirthDate = patient.BirthDate, Weight = patient.Weight, BloodGroup = patient.BloodGroup },
            cited.Patient);
        Assert.Equal(Everything.Conditions, cited.Conditions);
        Assert.Equal(Everything.Relapses, cited.Relapses);
        Assert.Equal(
            ["intravenous-methylprednisolone", "plasma-exchange", "acetaminophen", "diphenhydramine", "ravulizumab"],
            cited.PriorTherapies.Select(record => record.Therapy.Id));
        Assert.Equal(Everything.LabResults, cited.LabResults);
        Assert.Equal(Everything.RiskFactors, cited.RiskFactors);
        Assert.Equal(Everything.InfusionReactions, cited.InfusionReactions);
    }

    [Fact]
    public void Considered_ByIdealWeight_AreAlsoWhatThatWeightIsWorkedOutFrom() =>
        Assert.Equal(Everything.Patient, ByIdealWeight.Assess(Everything, Indication.AcuteMsRelapse).CitedFacts.Patient);

    [Fact]
    public void Withheld_AreTheRulesFactsOnly()
    {
        foreach (var assessor in new[] { Clinic.Assessor, ByIdealWeight })
        {
            // No NMO is recorded: the verdict rests on that, and on the hypersensitivity that every rule set asks for.
            var cited = assessor.Assess(Everything, Indication.AcuteNmoRelapse).CitedFacts;
            Assert.Equal(new Patient { Id = Everything.Patient.Id, IvigHypersensitivity = false }, cited.Patient);
            Assert.Empty(cited.Conditions);
            Assert.Empty(cited.Relapses);
            Assert.Empty(cited.PriorTherapies);
            Assert.Empty(cited.LabResults);
            Assert.Empty(cited.RiskFactors);
            Assert.Empty(cited.InfusionReactions);
        }
    }

    [Fact]
    public void NmoPrevention_ASexThatDecidesPregnancy_IsCited()
    {
        var man = Clinic.NmoPrevention.With(patient => patient with { Sex = Sex.Male, ReproductiveStatus = null });
        Assert.Equal(Sex.Male, man.Assess(Indication.NmoRelapsePrevention).CitedFacts.Patient.Sex);
        var woman = Clinic.NmoPrevention.Assess(Indication.NmoRelapsePrevention).CitedFacts.Patient;
        Assert.Equal((null, ReproductiveStatus.NotPregnant), (woman.Sex, woman.ReproductiveStatus));
    }
}
