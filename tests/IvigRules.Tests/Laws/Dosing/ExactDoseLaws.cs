using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>The exact dose: dose for each kilogram times weight, in fractions that round nothing.</summary>
public sealed class ExactDoseLaws
{
    [Fact]
    public void ExactDose_AnyRegimenAndWeight_IsTheirProductWithNoRounding() => Law.Holds(DosingScenario.Any, scenario => scenario.Holds(plan =>
        (Rational)plan.PerInfusion.Low.Exact.Grams == (Rational)scenario.Regimen.Low.GramsPerKilogram * scenario.Weight.Kilograms
        && (Rational)plan.PerInfusion.High.Exact.Grams == (Rational)scenario.Regimen.High.GramsPerKilogram * scenario.Weight.Kilograms));

    [Fact]
    public void ExactDose_WeightDoubled_IsDoubled() => Law.Holds(
        from regimen in DosingScenario.AnyRegimen from grams in Gen.Choose(10_000, 175_000) select (regimen, grams),
        drawn => Exact(drawn.regimen, BodyWeight.FromGrams(2 * drawn.grams)).Grams == 2 * Exact(drawn.regimen, BodyWeight.FromGrams(drawn.grams)).Grams);

    [Fact]
    public void ExactDose_HeavierPatient_IsLarger() => Law.Holds(
        from regimen in DosingScenario.AnyRegimen from one in DosingScenario.Weights from other in DosingScenario.Weights select (regimen, one, other),
        drawn => Exact(drawn.regimen, drawn.one).CompareTo(Exact(drawn.regimen, drawn.other)) == drawn.one.CompareTo(drawn.other));

    [Fact]
    public void ExactDose_SameWeightInGramsOrMilligrams_IsTheSame() => Law.Holds(
        from regimen in DosingScenario.AnyRegimen from milligrams in Gen.Choose(10_000_000, 350_000_000) select (regimen, milligrams),
        drawn =>
        {
            var dose = Exact(drawn.regimen, BodyWeight.FromKilograms(drawn.milligrams / 1_000_000m));
            return dose == Exact(drawn.regimen, BodyWeight.FromGrams(drawn.milligrams / 1_000m))
                && dose == Exact(drawn.regimen, BodyWeight.FromMilligrams(drawn.milligrams));
        });

    /// <summary>One avoirdupois pound is 0.45359237 kg exactly, entered here on its own, and half a hundredth of a kilogram goes up.</summary>
    [Fact]
    public void ExactDose_SameWeightInPounds_IsTheSame() => Law.Holds(
        from regimen in DosingScenario.AnyRegimen from tenths in Gen.Choose(221, 7_716) select (regimen, tenths),
        drawn => Exact(drawn.regimen, BodyWeight.FromPounds(drawn.tenths / 10m)) == Exact(drawn.regimen, BodyWeight.FromKilograms(decimal.Floor(drawn.tenths * 4.5359237m + 0.5m) / 100m)));

    [Fact]
    public void ExactDose_SameDoseInMilligramsForEachKilogram_IsTheSame() => Law.Holds(
        from milligrams in Gen.Choose(1, 5_000) from weight in DosingScenario.Weights select (milligrams, weight),
        drawn => DosePerWeight.FromMilligramsPerKilogram(drawn.milligrams) * drawn.weight == DosePerWeight.FromGramsPerKilogram(drawn.milligrams / 1_000m) * drawn.weight);

    private static Dose Exact(Regimen regimen, BodyWeight weight) => new DosingScenario(regimen, weight).Plan()!.PerInfusion.High.Exact;
}
