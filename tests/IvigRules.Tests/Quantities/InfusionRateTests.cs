using IvigRules.Tests.Support;

namespace IvigRules.Tests.Quantities;

public sealed class InfusionRateTests
{
    [Fact]
    public void From_MillilitresPerHour_IsKept()
    {
        QuantityLaws.Converts(InfusionRate.FromMillilitresPerHour, rate => rate.MillilitresPerHour, 1, 1);
        QuantityLaws.Converts(RatePerWeight.FromMillilitresPerKilogramPerHour, rate => rate.MillilitresPerKilogramPerHour, 1, 1);
    }

    [Fact]
    public void Order_OfRates_IsThatOfTheirFigures()
    {
        QuantityLaws.IsOrdered(
            InfusionRate.FromMillilitresPerHour, rate => rate.MillilitresPerHour,
            [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);
        QuantityLaws.IsOrdered(
            RatePerWeight.FromMillilitresPerKilogramPerHour, rate => rate.MillilitresPerKilogramPerHour,
            [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);
    }

    [Fact]
    public void From_ZeroBelowOrTooManyDigits_IsRefused()
    {
        QuantityLaws.RefusesZeroAndBelow(InfusionRate.FromMillilitresPerHour);
        QuantityLaws.RefusesZeroAndBelow(RatePerWeight.FromMillilitresPerKilogramPerHour);
        QuantityLaws.RefusesMoreThanTwelveDigits(InfusionRate.FromMillilitresPerHour);
        QuantityLaws.RefusesMoreThanTwelveDigits(RatePerWeight.FromMillilitresPerKilogramPerHour);
    }

    [Fact]
    public void Times_HalfAMillilitreAndSeventyKilograms_IsThirtyFive()
    {
        var rate = RatePerWeight.FromMillilitresPerKilogramPerHour(0.5m) * 70m.Kilograms;
        Assert.Equal(InfusionRate.FromMillilitresPerHour(35), rate);
        Assert.Equal("35 mL/h", rate.ToString());
        Assert.Equal("0.5 mL/kg/h", RatePerWeight.FromMillilitresPerKilogramPerHour(0.5m).ToString());
    }
}
