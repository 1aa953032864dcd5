namespace IvigRules.Tests.Quantities;

public sealed class InfusionVolumeTests
{
    [Fact]
    public void From_EveryUnit_ConvertsExactly()
    {
        QuantityLaws.Converts(InfusionVolume.FromMillilitres, volume => volume.Millilitres, 1, 1);
        QuantityLaws.Converts(InfusionVolume.FromLitres, volume => volume.Millilitres, 1_000, 1);
    }

    [Fact]
    public void Order_OfVolumes_IsThatOfMillilitres() => QuantityLaws.IsOrdered(
        InfusionVolume.FromMillilitres, volume => volume.Millilitres,
        [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);

    [Fact]
    public void From_BelowZeroOrTooManyDigits_IsRefused()
    {
        QuantityLaws.AcceptsZeroAndRefusesBelow(InfusionVolume.FromMillilitres, InfusionVolume.FromLitres);
        QuantityLaws.RefusesMoreThanTwelveDigits(InfusionVolume.FromMillilitres, InfusionVolume.FromLitres);
    }

    [Fact]
    public void Sum_AndDifference_AreThoseOfMillilitres()
    {
        Assert.Equal(InfusionVolume.FromMillilitres(1_000.5m), InfusionVolume.FromLitres(1) + InfusionVolume.FromMillilitres(0.5m));
        Assert.Equal(999.5m, (InfusionVolume.FromLitres(1) - InfusionVolume.FromMillilitres(0.5m)).Millilitres);
        Assert.Equal("280 mL", InfusionVolume.FromLitres(0.28m).ToString());
    }
}
