using static IvigRules.Quantities.BodyHeight;

namespace IvigRules.Tests.Quantities;

public sealed class BodyHeightTests
{
    [Fact]
    public void From_EveryUnit_ConvertsExactly()
    {
        QuantityLaws.Converts(FromCentimetres, length => length.Centimetres, 1, 1);
        QuantityLaws.Converts(FromMetres, length => length.Centimetres, 100, 1);
        QuantityLaws.Converts(FromInches, length => length.Centimetres, 254, 100);
    }

    [Fact]
    public void Equality_OfTheSameLength_DoesNotDependOnTheUnit()
    {
        Assert.Equal(FromCentimetres(152.4m), FromInches(60));
        Assert.Equal(FromCentimetres(170), FromMetres(1.70m));
        Assert.Equal(170m.Centimetres, FromMetres(1.7m));
        Assert.NotEqual(FromCentimetres(152.39m), FromInches(60));
    }

    [Fact]
    public void From_ZeroNegativeOrTooManyDigits_IsRefused()
    {
        QuantityLaws.RefusesZeroAndBelow(FromCentimetres, FromMetres, FromInches);
        QuantityLaws.RefusesMoreThanTwelveDigits(FromCentimetres, FromMetres, FromInches);
    }

    [Fact]
    public void ToString_AnyUnit_ShowsCentimetres() => Assert.Equal("172 cm", FromMetres(1.72m).ToString());
}
