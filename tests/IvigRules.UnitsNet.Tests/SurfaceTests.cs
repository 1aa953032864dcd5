using System.Reflection;

namespace IvigRules.UnitsNetTests;

/// <summary>No bare number enters or leaves, so a quantity of the wrong kind does not compile.</summary>
public sealed class SurfaceTests
{
    private static readonly Type[] BareNumbers = [typeof(double), typeof(float), typeof(decimal), typeof(int), typeof(long), typeof(UnitsNet.QuantityValue)];

    private static readonly MethodInfo[] Methods = typeof(UnitsNetExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    [Fact]
    public void Methods_NoneTakesABareNumberOrAnyQuantity() =>
        Assert.DoesNotContain(Methods.SelectMany(method => method.GetParameters()), parameter =>
            BareNumbers.Contains(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
            || parameter.ParameterType == typeof(object) || parameter.ParameterType.IsInterface || parameter.ParameterType.IsGenericParameter);

    [Fact]
    public void Methods_NoneGivesABareNumber_ExceptDays() =>
        Assert.Equal([nameof(UnitsNetExtensions.ToWholeDays)], Methods.Where(method => BareNumbers.Contains(method.ReturnType)).Select(method => method.Name));

    [Fact]
    public void Conversions_EachKind_HasOnePartnerBothWays()
    {
        var outwards = Methods.Where(method => method.Name == "ToUnitsNet").Select(method => (Core: method.GetParameters()[0].ParameterType, Foreign: method.ReturnType));
        var inwards = Methods.Where(method => method.Name.StartsWith("To", StringComparison.Ordinal) && method.GetParameters()[0].ParameterType.Namespace == "UnitsNet")
            .Select(method => (Core: method.ReturnType, Foreign: method.GetParameters()[0].ParameterType))
            .Where(pair => pair.Core != typeof(LabResult) && pair.Core != typeof(int));
        (Type, Type)[] pairs =
        [
            (typeof(BodyWeight), typeof(UnitsNet.Mass)), (typeof(Weight), typeof(UnitsNet.Mass)), (typeof(Dose), typeof(UnitsNet.Mass)),
            (typeof(DosePerWeight), typeof(UnitsNet.MassFraction)), (typeof(Concentration), typeof(UnitsNet.MassConcentration)),
            (typeof(InfusionVolume), typeof(UnitsNet.Volume)), (typeof(InfusionRate), typeof(UnitsNet.VolumeFlow)), (typeof(BodyHeight), typeof(UnitsNet.Length)),
            (typeof(BodyTemperature), typeof(UnitsNet.Temperature)), (typeof(TimeSpan), typeof(UnitsNet.Duration)),
        ];
        Assert.Equal(pairs.ToHashSet(), outwards.ToHashSet());
        Assert.Equal(pairs.ToHashSet(), inwards.ToHashSet());
    }
}
