namespace IvigRules.Fhir.Tests;

/// <summary>A case written as FHIR gives the answer of the case.</summary>
public sealed class TranslationTests
{
    private static readonly IvigAssessor Assessor = new();

    [Fact]
    public void Read_AcuteMsRelapse_GivesTheAnswerOfTheCase()
    {
        var reading = FhirRecord.Read(Given.File("made", "acute-ms-relapse.json"), Given.Options);
        var acute = Assessor.Assess(reading.Case)[Indication.AcuteMsRelapse];
        Assert.Empty(reading.Unmapped);
        Assert.Equal(Verdict.Consider, acute.Verdict);
        Assert.Equal(Readiness.ChecksPassed, acute.Readiness);
        Assert.Equal(28m, acute.Plan!.PerInfusion.Low.Exact.Grams);
        Given.IsConserved(reading);
    }

    [Fact]
    public void Read_AcuteMsRelapse_AgreesWithTheCaseForEveryIndication()
    {
        var reading = FhirRecord.Read(Given.File("made", "acute-ms-relapse.json"), Given.Options);
        var fromFhir = Assessor.Assess(reading.Case);
        var fromCase = Assessor.Assess(CaseJson.Read(Given.File("cases", "acute-ms-relapse.json")));
        foreach (var indication in Enum.GetValues<Indication>())
        {
            Assert.Equal(fromCase[indication].Verdict, fromFhir[indication].Verdict);
            Assert.Equal(fromCase[indication].Readiness, fromFhir[indication].Readiness);
        }
    }

    [Fact]
    public void Read_OutcomeNotStated_IsOneOpenPoint()
    {
        var reading = FhirRecord.Read(Given.File("made", "acute-ms-relapse-outcome-not-stated.json"), Given.Options);
        var point = Assert.Single(reading.Unmapped);
        Assert.Equal(UnmappedReason.OutcomeNotStated, point.Reason);
        Assert.Equal("priorTherapies: intravenous-methylprednisolone", point.About);
        Assert.Equal("entry[4].resource.status", point.Place);
        Assert.Equal("MedicationRequest/ivmp", point.Reference);
        Assert.Equal(TherapyOutcome.Given, Assert.Single(reading.Case.PriorTherapies, one => point.Fact is not null
            && one.Therapy == Therapy.IntravenousMethylprednisolone).Outcome);
        Assert.Equal(Verdict.Indeterminate, Assessor.Assess(reading.Case)[Indication.AcuteMsRelapse].Verdict);
    }

    [Fact]
    public void Read_EachFact_NamesItsSource()
    {
        var reading = FhirRecord.Read(Given.File("made", "acute-ms-relapse.json"), Given.Options);
        Assert.Contains(reading.Sources, source => source is { Fact: "patient.weight", Place: "entry[7].resource", Reference: "Observation/w" });
        Assert.Contains(reading.Sources, source => source is { Fact: "relapses[0]", Place: "entry[2].resource" });
        Assert.Equal(2, reading.Sources.Count(source => source.Fact == "conditions[0]"));
        Assert.Equal(new FhirTypeCount(2, 2, 0, 0, 0), reading.Counts.ByType["Condition"]);
    }
}
