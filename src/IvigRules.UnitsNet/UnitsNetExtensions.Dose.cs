using UnitsNet.Units;

namespace IvigRules;

public static partial class UnitsNetExtensions
{
    /// <summary>A mass as a dose; exact factors for gram and milligram.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or a number that cannot be taken.</exception>
    public static Dose ToDose(this UnitsNet.Mass mass) => mass.Unit switch
    {
        MassUnit.Gram => Dose.FromGrams(Numbers.FromDouble(mass.Value)),
        MassUnit.Milligram => Dose.FromMilligrams(Numbers.FromDouble(mass.Value)),
        _ => Dose.FromGrams(Foreign.Number(mass, MassUnit.Gram)),
    };

    /// <summary>A dose as a mass, in grams unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.Mass ToUnitsNet(this Dose dose, MassUnit unit = MassUnit.Gram) => MassOf(dose.Grams, unit);

    /// <summary>A mass fraction, such as 0.4 g/kg, as a dose for each kilogram of body weight; exact factors for g/kg and mg/kg.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or a number that cannot be taken.</exception>
    public static DosePerWeight ToDosePerWeight(this UnitsNet.MassFraction fraction) => fraction.Unit switch
    {
        MassFractionUnit.GramPerKilogram => DosePerWeight.FromGramsPerKilogram(Numbers.FromDouble(fraction.Value)),
        MassFractionUnit.MilligramPerKilogram => DosePerWeight.FromMilligramsPerKilogram(Numbers.FromDouble(fraction.Value)),
        _ => DosePerWeight.FromGramsPerKilogram(Foreign.Number(fraction, MassFractionUnit.GramPerKilogram)),
    };

    /// <summary>A dose for each kilogram of body weight as a mass fraction, in g/kg unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.MassFraction ToUnitsNet(this DosePerWeight dose, MassFractionUnit unit = MassFractionUnit.GramPerKilogram) =>
        unit switch
        {
            MassFractionUnit.MilligramPerKilogram =>
                UnitsNet.MassFraction.FromMilligramsPerKilogram(Numbers.ToDouble(dose.GramsPerKilogram * 1_000m)),
            _ => UnitsNet.MassFraction.FromGramsPerKilogram(Numbers.ToDouble(dose.GramsPerKilogram)).ToUnit(Foreign.Defined(unit)),
        };
}
