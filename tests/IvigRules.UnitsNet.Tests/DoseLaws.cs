using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;
using UnitsNet.Units;

namespace IvigRules.UnitsNetTests;

/// <summary>
/// The dose laws of docs/dosing.md over UnitsNet quantities: a dose that is built and read in any unit is the exact decimal dose. The expected
/// numbers are products of whole numbers, worked out here.
/// </summary>
public sealed class DoseLaws
{
    /// <summary>Every unit but the pound and the stone: hundredths of a kilogram have no end of digits there, so they have laws of their own.</summary>
    private static readonly MassUnit[] Masses = [.. Enum.GetValues<MassUnit>().Except([MassUnit.Pound, MassUnit.Stone])];

    private static readonly IvigAssessor Assessor = new();

    /// <summary>Weights in hundredths of a kilogram from 10 to 350 kg.</summary>
    private static readonly Gen<int> Hundredths = Gen.Choose(1_000, 35_000);

    [Fact]
    public void ExactDose_WeightInAnyUnit_IsTheProductWithNoRounding() =>
        Law.Holds(Hundredths.SelectMany(weight => Gen.Elements(Masses).Select(unit => (weight, unit))), drawn =>
        {
            // 0.4 g/kg of hundredths of a kilogram: four thousandths of a gram each.
            var expected = drawn.weight * 4m / 1_000m;
            var weight = BodyWeight.FromGrams(drawn.weight * 10m).ToUnitsNet(drawn.unit);
            Assert.Equal(expected, Exact(weight).Grams);
        });

    [Fact]
    public void ExactDose_ReadInAnyUnit_IsTheSameDecimal() =>
        Law.Holds(Hundredths.SelectMany(weight => Gen.Elements(Masses).Select(unit => (weight, unit))), drawn =>
        {
            var dose = Exact(UnitsNet.Mass.FromGrams(drawn.weight * 10d));
            Assert.Equal(drawn.weight * 4m / 1_000m, dose.ToUnitsNet(drawn.unit).ToDose().Grams);
        });

    [Fact]
    public void ExactDose_DosePerWeightInAnyUnit_IsTheProductWithNoRounding() =>
        Law.Holds(
            from milligrams in Gen.Choose(1, 3_000)
            from unit in Gen.Elements(Enum.GetValues<MassFractionUnit>())
            from weight in Hundredths
            from massUnit in Gen.Elements(Masses)
            select (milligrams, unit, weight, massUnit),
            drawn =>
            {
                var perWeight = DosePerWeight.FromMilligramsPerKilogram(drawn.milligrams).ToUnitsNet(drawn.unit).ToDosePerWeight();
                var weight = BodyWeight.FromGrams(drawn.weight * 10m).ToUnitsNet(drawn.massUnit).ToBodyWeight();
                Assert.Equal(drawn.milligrams * (decimal)drawn.weight / 100_000m, (perWeight * weight).Grams);
            });

    [Fact]
    public void ExactDose_WeightDoubled_IsDoubled() =>
        Law.Holds(Gen.Choose(1_000, 17_500), weight =>
            Exact(UnitsNet.Mass.FromGrams(weight * 20d)).Grams == 2 * Exact(UnitsNet.Mass.FromGrams(weight * 10d)).Grams);

    [Fact]
    public void ExactDose_HeavierPatient_IsLarger() =>
        Law.Holds(from weight in Gen.Choose(1_000, 34_999) from unit in Gen.Elements(Masses) select (weight, unit), drawn =>
            Exact(BodyWeight.FromGrams(drawn.weight * 10m).ToUnitsNet(drawn.unit))
                < Exact(BodyWeight.FromGrams((drawn.weight + 1) * 10m).ToUnitsNet(drawn.unit)));

    [Fact]
    public void ExactDose_WeightInPounds_IsTheProductWithTheKilogramsToTheHundredth() =>
        Law.Holds(Gen.Choose(221, 7_710), tenths =>
        {
            var expected = Hundredth(tenths * 0.045359237m) * 0.4m;
            Assert.Equal(expected, Exact(UnitsNet.Mass.FromPounds(tenths / 10d)).Grams);
        });

    [Fact]
    public void ExactDose_WeightInStone_IsTheProductWithTheKilogramsToTheHundredth() =>
        Law.Holds(Gen.Choose(16, 550), tenths =>
        {
            var expected = Hundredth(tenths * 14m * 0.045359237m) * 0.4m;
            Assert.Equal(expected, Exact(UnitsNet.Mass.FromStone(tenths / 10d)).Grams);
        });

    private static decimal Hundredth(decimal kilograms) => decimal.Floor(kilograms * 100m + 0.5m) / 100m;

    [Fact]
    public void CourseTotal_WeightInAnyUnit_IsFiveTimesTheDose() =>
        Law.Holds(Hundredths.SelectMany(weight => Gen.Elements(Masses).Select(unit => (weight, unit))), drawn =>
        {
            var plan = Assessor.CalculateDose(Indication.AcuteMsRelapse, BodyWeight.FromGrams(drawn.weight * 10m).ToUnitsNet(drawn.unit)).Plan!;
            Assert.Equal(drawn.weight * 20m / 1_000m, plan.CourseTotal!.Low.ToUnitsNet(drawn.unit).ToDose().Grams);
        });

    [Fact]
    public void Order_DoseInAnyUnit_IsTheExactDecimalDose() =>
        Law.Holds(Hundredths.SelectMany(weight => Gen.Elements(Masses).Select(unit => (weight, unit))), drawn =>
        {
            var order = new Order().WithDose(Dose.FromGrams(drawn.weight * 4m / 1_000m).ToUnitsNet(drawn.unit));
            Assert.Equal(Dose.FromGrams(drawn.weight * 4m / 1_000m), order.Dose);
        });

    private static Dose Exact(UnitsNet.Mass weight) => Assessor.CalculateDose(Indication.AcuteMsRelapse, weight).Plan!.PerInfusion.Low.Exact;
}
