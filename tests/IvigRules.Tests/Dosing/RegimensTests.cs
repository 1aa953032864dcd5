using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Dosing;

/// <summary>The regimens of section 5, for a patient of 70 kg.</summary>
public sealed class RegimensTests
{
    [Theory]
    [InlineData(Indication.AcuteMsRelapse, RegimenBasis.Stated)]
    [InlineData(Indication.AcuteNmoRelapse, RegimenBasis.Extrapolated)]
    public void Regimen_AcuteRelapse_IsFourTenthsADayForFiveDays(Indication indication, RegimenBasis basis)
    {
        var plan = Considered(indication).Assess(indication).Plan!;
        Assert.Equal(basis, plan.Regimen.Basis);
        Assert.Equal(28m, plan.PerInfusion.Low.Exact.Grams);
        Assert.Equal(28m, plan.PerInfusion.High.Exact.Grams);
        Assert.Equal((5, 1), (plan.Regimen.Infusions, plan.Regimen.IntervalDays));
        Assert.Equal(140m, plan.CourseTotal!.Low.Grams);
        Assert.Equal(140m, plan.CourseTotal.High.Grams);
        Assert.Equal(["hospital", "outpatient infusion centre"], Considered(indication).Assess(indication).Settings);
    }

    [Theory]
    [InlineData(Indication.MsRelapsePrevention, RegimenBasis.Stated)]
    [InlineData(Indication.NmoRelapsePrevention, RegimenBasis.Extrapolated)]
    public void Regimen_Prevention_IsTwoToFourTenthsEveryFourWeeksWithoutEnd(Indication indication, RegimenBasis basis)
    {
        var plan = Considered(indication).Assess(indication).Plan!;
        Assert.Equal(basis, plan.Regimen.Basis);
        Assert.Equal(14m, plan.PerInfusion.Low.Exact.Grams);
        Assert.Equal(28m, plan.PerInfusion.High.Exact.Grams);
        Assert.Null(plan.Regimen.Infusions);
        Assert.Equal(28, plan.Regimen.IntervalDays);
        Assert.Null(plan.CourseTotal);
        Assert.Equal(["outpatient infusion centre", "home, through home health services"], Considered(indication).Assess(indication).Settings);
    }

    [Fact]
    public void For_EachIndication_IsTheRegimenOfItsPlan()
    {
        foreach (var indication in Enum.GetValues<Indication>())
            Assert.Same(Regimens.For(indication), Considered(indication).Assess(indication).Plan?.Regimen);
        Assert.Equal([Indication.NatalizumabPmlIris], Enum.GetValues<Indication>().Where(indication => Regimens.For(indication) is null));
        Assert.Equal("indication", Assert.Throws<ArgumentOutOfRangeException>(() => Regimens.For((Indication)5)).ParamName);
    }

    [Theory]
    [InlineData(Indication.AcuteMsRelapse, "0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion")]
    [InlineData(Indication.MsRelapsePrevention, "0.2 g/kg to 0.4 g/kg x 70 kg = 14 g to 28 g every 4 weeks")]
    public void Dose_InWords_ShowsTheWholeCalculation(Indication indication, string expected) =>
        Assert.Equal(expected, Phrases.Dose(Considered(indication).Assess(indication).Plan!));

    [Theory]
    [InlineData("0.4", 5, 1, "0.4 g/kg, 5 infusions, every day; given by the site's policy")]
    [InlineData("1", null, 28, "0.4 g/kg to 1 g/kg, every 28 days; given by the site's policy")]
    public void OfSite_InWords_HasEveryValue(string high, int? infusions, int intervalDays, string says)
    {
        var regimen = Regimen.OfSite(DosePerWeight.FromGramsPerKilogram(0.4m), DosePerWeight.FromGramsPerKilogram(decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture)),
            infusions, intervalDays, "home", "ward");
        Assert.Equal(says, regimen.Statement);
        Assert.Equal(["home", "ward"], regimen.Settings);
        Assert.Equal("a dose that the site's policy gives", Assert.Single(regimen.Evidence).Point);
    }
}
