namespace IvigRules.Tests.Quantities;

public sealed class VolumeTests
{
    [Fact]
    public void From_EveryUnit_ConvertsExactly()
    {
        QuantityLaws.Converts(Volume.FromMillilitres, volume => volume.Millilitres, 1, 1);
        QuantityLaws.Converts(Volume.FromLitres, volume => volume.Millilitres, 1_000, 1);
    }

    [Fact]
    public void Order_OfVolumes_IsThatOfMillilitres() => QuantityLaws.IsOrdered(
        Volume.FromMillilitres, volume => volume.Millilitres,
        [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);

    [Fact]
    public void From_BelowZeroOrTooManyDigits_IsRefused()
    {
        QuantityLaws.AcceptsZeroAndRefusesBelow(Volume.FromMillilitres, Volume.FromLitres);
        QuantityLaws.RefusesMoreThanTwelveDigits(Volume.FromMillilitres, Volume.FromLitres);
    }

    [Fact]
    public void Sum_AndDifference_AreThoseOfMillilitres()
    {
        Assert.Equal(Volume.FromMillilitres(1_000.5m), Volume.FromLitres(1) + Volume.FromMillilitres(0.5m));
        Assert.Equal(999.5m, (Volume.FromLitres(1) - Volume.FromMillilitres(0.5m)).Millilitres);
        Assert.Equal("280 mL", Volume.FromLitres(0.28m).ToString());
    }
}
