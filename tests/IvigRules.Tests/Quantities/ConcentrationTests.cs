using static IvigRules.Quantities.Concentration;

namespace IvigRules.Tests.Quantities;

public sealed class ConcentrationTests
{
    [Fact]
    public void From_EveryUnit_ConvertsExactly()
    {
        QuantityLaws.Converts(FromGramsPerLitre, value => value.GramsPerLitre, 1, 1);
        QuantityLaws.Converts(FromGramsPerDecilitre, value => value.GramsPerLitre, 10, 1);
        QuantityLaws.Converts(FromMilligramsPerDecilitre, value => value.GramsPerLitre, 1, 100);
        QuantityLaws.Converts(FromMilligramsPerLitre, value => value.GramsPerLitre, 1, 1_000);
    }

    [Fact]
    public void Equality_OfTheIgaThreshold_DoesNotDependOnTheUnit()
    {
        Assert.Equal(FromGramsPerLitre(0.07m), FromMilligramsPerDecilitre(7));
        Assert.Equal(FromGramsPerLitre(0.07m), FromMilligramsPerLitre(70));
        Assert.Equal(FromGramsPerLitre(0.07m), FromGramsPerDecilitre(0.007m));
    }

    [Fact]
    public void Order_OfAnyTwo_IsThatOfTheGramsPerLitre() => QuantityLaws.IsOrdered(FromMilligramsPerDecilitre, value => value.GramsPerLitre,
        [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);

    [Fact]
    public void From_NegativeOrTooManyDigits_IsRefusedAndZeroIsNot()
    {
        QuantityLaws.AcceptsZeroAndRefusesBelow(FromGramsPerLitre, FromGramsPerDecilitre, FromMilligramsPerDecilitre, FromMilligramsPerLitre);
        QuantityLaws.RefusesMoreThanTwelveDigits(FromGramsPerLitre, FromGramsPerDecilitre, FromMilligramsPerDecilitre, FromMilligramsPerLitre);
    }

    [Fact]
    public void ToString_AnyUnit_ShowsGramsPerLitre() => Assert.Equal("1.8 g/L", FromMilligramsPerDecilitre(180).ToString());

    [Theory]
    [InlineData("g/L", true)]
    [InlineData("g/dL", true)]
    [InlineData("mg/dL", true)]
    [InlineData("mg/L", true)]
    [InlineData("G/L", true)]
    [InlineData("g/l", true)]
    [InlineData("g", false)]
    [InlineData("[iU]/mL", false)]
    [InlineData("", false)]
    public void ToMassConcentration_KnownAndOtherUnits_ConvertsOnlyTheKnown(string unit, bool known) =>
        Assert.Equal(known, Units.ToMassConcentration(7, unit) is not null);
}
