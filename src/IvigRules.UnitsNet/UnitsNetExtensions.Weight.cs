using UnitsNet.Units;

namespace IvigRules;

/// <summary>
/// Conversions between the quantities of IvigRules and those of UnitsNet, and the facts and orders that are built from them.
/// </summary>
/// <remarks>
/// <para>
/// Into IvigRules the number is taken in the unit that the UnitsNet quantity has, when that is a unit IvigRules has a factor for (each
/// method
/// names them), and multiplied by that exact factor; from any other unit UnitsNet converts first. Either way the number becomes a decimal
/// thus: the shortest decimal that reads back as the same double, rounded half away from zero to 12 significant digits, and to no more than
/// 12 places after the point.
/// </para>
/// <para>
/// Out of IvigRules the number is worked out exactly and becomes the nearest double.
/// </para>
/// <para>
/// Refused with <see cref="ArgumentOutOfRangeException"/>: not a number, infinite, 10^12 or more, other than zero but rounded to zero,
/// a unit
/// that does not exist, and what the quantity of IvigRules refuses, such as a weight of zero. No message holds the number.
/// </para>
/// </remarks>
public static partial class UnitsNetExtensions
{
    /// <summary>Pounds in one stone, exactly. UnitsNet 5.75.1 makes a stone 6.350288 kg, which is 5 mg too little.</summary>
    private const int PoundsPerStone = 14;

    private const decimal KilogramsPerPound = 0.45359237m;

    /// <summary>A mass as a body weight; exact factors; pounds and stones are rounded to 0.01 kg.</summary>
    /// <remarks>A body weight does not remember its unit: <see cref="ToWeight"/> keeps the flag for pounds.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or a number that cannot be taken.</exception>
    public static BodyWeight ToBodyWeight(this UnitsNet.Mass mass) => mass.Unit switch
    {
        MassUnit.Kilogram => BodyWeight.FromKilograms(Numbers.FromDouble(mass.Value)),
        MassUnit.Gram => BodyWeight.FromGrams(Numbers.FromDouble(mass.Value)),
        MassUnit.Milligram => BodyWeight.FromMilligrams(Numbers.FromDouble(mass.Value)),
        MassUnit.Pound => BodyWeight.FromPounds(Numbers.FromDouble(mass.Value)),
        MassUnit.Stone => BodyWeight.FromPounds(Numbers.FromDouble(mass.Value, PoundsPerStone)),
        _ => BodyWeight.FromKilograms(Foreign.Number(mass, MassUnit.Kilogram)),
    };

    /// <summary>A mass as a body weight on record, flagged as recorded in pounds when its unit is the pound.</summary>
    /// <param name="mass">The weight, in the unit in which it was recorded.</param>
    /// <param name="measuredOn">The day it was measured; absent means not recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or a number that cannot be taken.</exception>
    public static Weight ToWeight(this UnitsNet.Mass mass, DateOnly? measuredOn = null) =>
        mass.Unit == MassUnit.Pound ? Weight.FromPounds(Numbers.FromDouble(mass.Value), measuredOn) : new(mass.ToBodyWeight(), measuredOn);

    /// <summary>A body weight as a mass, in kilograms unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.Mass ToUnitsNet(this BodyWeight weight, MassUnit unit = MassUnit.Kilogram) => unit switch
    {
        MassUnit.Pound => UnitsNet.Mass.FromPounds(Numbers.ToDouble(weight.Kilograms / KilogramsPerPound)),
        MassUnit.Stone => UnitsNet.Mass.FromStone(Numbers.ToDouble(weight.Kilograms / (KilogramsPerPound * PoundsPerStone))),
        _ => MassOf(weight.Kilograms * 1_000m, unit),
    };

    /// <summary>A body weight on record as a mass: in pounds when it was recorded in pounds, otherwise in kilograms.</summary>
    public static UnitsNet.Mass ToUnitsNet(this Weight weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return weight.Pounds is { } pounds ? UnitsNet.Mass.FromPounds(Numbers.ToDouble(pounds)) : weight.Mass.ToUnitsNet();
    }

    private static UnitsNet.Mass MassOf(decimal grams, MassUnit unit) => unit switch
    {
        MassUnit.Kilogram => UnitsNet.Mass.FromKilograms(Numbers.ToDouble(grams / 1_000m)),
        MassUnit.Gram => UnitsNet.Mass.FromGrams(Numbers.ToDouble(grams)),
        MassUnit.Milligram => UnitsNet.Mass.FromMilligrams(Numbers.ToDouble(grams * 1_000m)),
        _ => UnitsNet.Mass.FromGrams(Numbers.ToDouble(grams)).ToUnit(Foreign.Defined(unit)),
    };
}
