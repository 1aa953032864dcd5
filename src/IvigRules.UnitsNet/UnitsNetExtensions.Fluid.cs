using UnitsNet.Units;

namespace IvigRules;

public static partial class UnitsNetExtensions
{
    /// <summary>A concentration of UnitsNet as one of IvigRules; exact factors for g/L, g/dL, mg/dL, mg/L and mg/mL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or a number that cannot be taken.</exception>
    public static Concentration ToConcentration(this UnitsNet.MassConcentration concentration) => concentration.Unit switch
    {
        MassConcentrationUnit.GramPerLiter => Concentration.FromGramsPerLitre(Numbers.FromDouble(concentration.Value)),
        MassConcentrationUnit.GramPerDeciliter => Concentration.FromGramsPerDecilitre(Numbers.FromDouble(concentration.Value)),
        MassConcentrationUnit.MilligramPerDeciliter => Concentration.FromMilligramsPerDecilitre(Numbers.FromDouble(concentration.Value)),
        MassConcentrationUnit.MilligramPerLiter => Concentration.FromMilligramsPerLitre(Numbers.FromDouble(concentration.Value)),
        MassConcentrationUnit.MilligramPerMilliliter => Concentration.FromMilligramsPerMillilitre(Numbers.FromDouble(concentration.Value)),
        _ => Concentration.FromGramsPerLitre(Foreign.Number(concentration, MassConcentrationUnit.GramPerLiter)),
    };

    /// <summary>A concentration of IvigRules as one of UnitsNet, in g/L unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.MassConcentration ToUnitsNet(
        this Concentration concentration, MassConcentrationUnit unit = MassConcentrationUnit.GramPerLiter) => unit switch
        {
            MassConcentrationUnit.GramPerDeciliter =>
                UnitsNet.MassConcentration.FromGramsPerDeciliter(Numbers.ToDouble(concentration.GramsPerLitre / 10m)),
            MassConcentrationUnit.MilligramPerDeciliter =>
                UnitsNet.MassConcentration.FromMilligramsPerDeciliter(Numbers.ToDouble(concentration.GramsPerLitre * 100m)),
            MassConcentrationUnit.MilligramPerLiter =>
                UnitsNet.MassConcentration.FromMilligramsPerLiter(Numbers.ToDouble(concentration.GramsPerLitre * 1_000m)),
            MassConcentrationUnit.MilligramPerMilliliter =>
                UnitsNet.MassConcentration.FromMilligramsPerMilliliter(Numbers.ToDouble(concentration.GramsPerLitre)),
            _ => UnitsNet.MassConcentration.FromGramsPerLiter(Numbers.ToDouble(concentration.GramsPerLitre)).ToUnit(Foreign.Defined(unit)),
        };

    /// <summary>A volume of UnitsNet as one of IvigRules; exact factors for millilitre and litre.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or a number that cannot be taken.</exception>
    public static InfusionVolume ToInfusionVolume(this UnitsNet.Volume volume) => volume.Unit switch
    {
        VolumeUnit.Milliliter => InfusionVolume.FromMillilitres(Numbers.FromDouble(volume.Value)),
        VolumeUnit.Liter => InfusionVolume.FromLitres(Numbers.FromDouble(volume.Value)),
        _ => InfusionVolume.FromMillilitres(Foreign.Number(volume, VolumeUnit.Milliliter)),
    };

    /// <summary>A volume of IvigRules as one of UnitsNet, in millilitres unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.Volume ToUnitsNet(this InfusionVolume volume, VolumeUnit unit = VolumeUnit.Milliliter) => unit switch
    {
        VolumeUnit.Liter => UnitsNet.Volume.FromLiters(Numbers.ToDouble(volume.Millilitres / 1_000m)),
        _ => UnitsNet.Volume.FromMilliliters(Numbers.ToDouble(volume.Millilitres)).ToUnit(Foreign.Defined(unit)),
    };
}
