using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Quantities;

public sealed class DoseTests
{
    private static readonly DosePerWeight FourTenths = DosePerWeight.FromGramsPerKilogram(0.4m);

    [Fact]
    public void Times_FourTenthsAndAnyWeight_IsExact()
    {
        foreach (var (make, numerator, denominator) in new (Func<decimal, BodyWeight>, long, long)[]
        {
            (BodyWeight.FromKilograms, 1, 1), (BodyWeight.FromGrams, 1, 1_000), (BodyWeight.FromMilligrams, 1, 1_000_000),
        })
        {
            Law.Holds(Numbers.Positive, value =>
            {
                var expected = Rational.Of(value) * new Rational(numerator, denominator) * new Rational(4, 10);
                Assert.Equal(expected, Rational.Of((FourTenths * make(value)).Grams));
                Assert.Equal(expected, Rational.Of((make(value) * FourTenths).Grams));
                Assert.Equal(expected * new Rational(5, 1), Rational.Of((FourTenths * make(value) * 5).Grams));
            });
        }
    }

    [Fact]
    public void Times_AnyDoseAndAnyKilograms_IsExact() => Law.Holds(
        from dose in Numbers.Positive
        from weight in Numbers.Positive
        where dose * weight < 1_000_000_000_000m
        select (dose, weight), pair =>
            Rational.Of((DosePerWeight.FromGramsPerKilogram(pair.dose) * BodyWeight.FromKilograms(pair.weight)).Grams) == Rational.Of(pair.dose) * Rational.Of(pair.weight));

    [Fact]
    public void Times_SeventyKilograms_IsTwentyEightGrams()
    {
        Assert.Equal(28m, (FourTenths * 70m.Kilograms).Grams);
        Assert.Equal("28 g", (FourTenths * 70m.Kilograms).ToString());
    }

    [Fact]
    public void From_EveryUnit_ConvertsExactly()
    {
        QuantityLaws.Converts(Dose.FromGrams, dose => dose.Grams, 1, 1);
        QuantityLaws.Converts(Dose.FromGrams, dose => dose.Milligrams, 1_000, 1);
        QuantityLaws.Converts(Dose.FromMilligrams, dose => dose.Grams, 1, 1_000);
        QuantityLaws.Converts(Dose.FromMilligrams, dose => dose.Milligrams, 1, 1);
        QuantityLaws.Converts(DosePerWeight.FromGramsPerKilogram, dose => dose.GramsPerKilogram, 1, 1);
        QuantityLaws.Converts(DosePerWeight.FromMilligramsPerKilogram, dose => dose.GramsPerKilogram, 1, 1_000);
    }

    [Fact]
    public void Equality_OfTheSameDose_DoesNotDependOnTheUnit()
    {
        Assert.Equal(Dose.FromGrams(0.65m), Dose.FromMilligrams(650));
        Assert.Equal(FourTenths, DosePerWeight.FromMilligramsPerKilogram(400));
    }

    [Fact]
    public void Order_OfAnyTwo_IsThatOfTheGrams()
    {
        QuantityLaws.IsOrdered(Dose.FromMilligrams, dose => dose.Grams,
            [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);
        QuantityLaws.IsOrdered(DosePerWeight.FromMilligramsPerKilogram, dose => dose.GramsPerKilogram,
            [(left, right) => left < right, (left, right) => left > right, (left, right) => left <= right, (left, right) => left >= right, (left, right) => left == right, (left, right) => left != right]);
    }

    [Fact]
    public void AddAndSubtract_AnyTwo_IsExact() => Law.Holds(
        from left in Numbers.Positive
        from right in Numbers.Positive
        select (left, right), pair =>
    {
        var (left, right) = (Dose.FromGrams(pair.left), Dose.FromGrams(pair.right));
        Assert.Equal(pair.left + pair.right, (left + right).Grams);
        Assert.Equal(pair.left - pair.right, (left - right).Grams);
        Assert.Equal(left, left + right - right);
    });

    [Fact]
    public void From_NegativeOrTooManyDigits_IsRefusedAndZeroIsNot()
    {
        QuantityLaws.AcceptsZeroAndRefusesBelow(Dose.FromGrams, Dose.FromMilligrams);
        QuantityLaws.AcceptsZeroAndRefusesBelow(DosePerWeight.FromGramsPerKilogram, DosePerWeight.FromMilligramsPerKilogram);
        QuantityLaws.RefusesMoreThanTwelveDigits(Dose.FromGrams, Dose.FromMilligrams);
        QuantityLaws.RefusesMoreThanTwelveDigits(DosePerWeight.FromGramsPerKilogram, DosePerWeight.FromMilligramsPerKilogram);
    }

    [Fact]
    public void ToString_DosePerWeight_ShowsItsUnit() => Assert.Equal("0.4 g/kg", DosePerWeight.FromMilligramsPerKilogram(400).ToString());
}
