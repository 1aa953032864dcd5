using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.UnitsNetTests;

/// <summary>Numbers of the clinical range.</summary>
internal static class Draw
{
    /// <summary>Decimals between two bounds in steps.</summary>
    internal static Gen<decimal> Steps(decimal from, decimal to, decimal step) =>
        Gen.Choose((int)(from / step), (int)(to / step)).Select(count => count * step);

    /// <summary>Any doubles between two bounds, with all their digits.</summary>
    internal static Gen<double> Doubles(double from, double to) =>
        Gen.Choose(0, int.MaxValue).Two().Select(pair => from + ((to - from) * (pair.Item1 + (pair.Item2 / (double)int.MaxValue)) / int.MaxValue));

    /// <summary>Decimals in steps together with one of some units.</summary>
    internal static Gen<(decimal Number, TUnit Unit)> In<TUnit>(Gen<decimal> numbers, params TUnit[] units) =>
        numbers.SelectMany(number => Gen.Elements(units).Select(unit => (number, unit)));
}
