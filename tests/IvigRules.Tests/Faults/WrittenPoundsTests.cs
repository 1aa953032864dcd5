using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>A weight of too many digits in kilograms was written in pounds, and came back flagged as recorded in pounds.</summary>
public sealed class WrittenPoundsTests
{
    [Fact]
    public void Write_WeightThatOnlyPoundsGiveExactly_IsRefusedAndNotFlagged()
    {
        var recorded = Weighing(new Weight(BodyWeight.FromPounds(154.323m)));
        Assert.Contains("kilograms", Assert.Throws<ArgumentException>(() => CaseJson.ToJson(recorded)).Message, StringComparison.Ordinal);
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
