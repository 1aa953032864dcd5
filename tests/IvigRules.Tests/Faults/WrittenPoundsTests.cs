using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>A weight of too many digits in kilograms was written in pounds, and came back flagged as recorded in pounds.</summary>
public sealed class WrittenPoundsTests
{
    [Fact]
    public void Write_WeightThatWasWorkedOutFromPounds_IsInKilogramsAndNotFlagged()
    {
        var recorded = Weighing(new Weight(BodyWeight.FromPounds(154m)));
        Assert.Contains("\"weight\":{\"value\":69.85,\"unit\":\"kg\"}", CaseJson.ToJson(recorded), StringComparison.Ordinal);
        Assert.Null(CaseJson.Read(CaseJson.ToJson(recorded)).Patient.Weight!.Pounds);
    }

    [Fact]
    public void Write_WeightRecordedInPounds_KeepsItsFlag()
    {
        var recorded = Weighing(Weight.FromPounds(154.323m));
        Assert.Equal(recorded.Patient.Weight, CaseJson.Read(CaseJson.ToJson(recorded)).Patient.Weight);
    }

    private static PatientCase Weighing(Weight weight) =>
        Sample.ThirdLine with { Patient = Sample.ThirdLine.Patient with { Weight = weight } };
}
