using System.Collections.Immutable;

namespace IvigRules.Tests.Support;

/// <summary>Invented products to dose with: every figure is made up for the tests.</summary>
internal static class Shelf
{
    /// <summary>10 %, five vial sizes, three steps of half an hour and one to the end: the product of the "must show" figures.</summary>
    internal static Product Five { get; } = Make("five", 100, [2.5m, 5, 10, 20, 30], [(0.5m, 30), (1, 30), (2, 30), (4, null)], 4, 2);

    internal static Product TenOnly { get; } = Make("ten only", 100, [10], [(1, 15), (3, null)], 3, 1.5m);

    /// <summary>One gram a vial, so that a dose rounded up is its ceiling.</summary>
    internal static Product Ones { get; } = Make("ones", 50, [1], [(2, null)], 2, 2);

    /// <summary>Products with few and many vials, whole and odd concentrations, one step and many.</summary>
    internal static ImmutableArray<Product> All { get; } =
    [
        Five, TenOnly, Ones,
        Make("half", 50, [0.5m], [(0.01m, 1), (0.3m, 7), (5, null)], 6, 0.7m),
        Make("one and two and a half", 50, [1, 2.5m, 5, 10], [(0.5m, 60), (0.5m, 60), (2.7m, null)], 8, 8),
        Make("six ten fifteen", 165, [6, 10, 15], [(0.6m, 15), (1.2m, 15), (2.4m, 15), (4.8m, null)], 4.8m, 1),
        Make("three and seven", 33, [3, 7], [(1.37m, 13), (3.33m, null)], 4, 2),
        Make("hardly different", 120, [0.999m, 1.001m], [(0.001m, 1), (2, null)], 2, 1),
        Make("whole kilogram", 200, [1_000], [(4, null)], 5, 3),
        Make("odd grams", 30.7m, [2.125m, 3.875m, 11.25m], [(0.123456m, 29), (0.654321m, 31), (7, null)], 7, 0.111111m),
        Make("thin", 10, [5, 20], [(100, null)], 100, 100),
        Make("thick", 1_000, [0.25m, 40], [(0.001m, 1_440), (0.002m, null)], 0.002m, 0.001m),
        Make("seven", 77.7m, [7], [(0.7m, 7), (1.4m, 7), (2.8m, null)], 2.8m, 1.4m),
    ];

    internal static Product Of(params decimal[] vials) => Make("some", 100, vials, [(2, null)], 4, 2);

    internal static Product Make(string name, decimal gramsPerLitre, decimal[] vials, (decimal Rate, int? Minutes)[] steps, decimal maximum, decimal atRisk) => new()
    {
        Name = name,
        Concentration = Concentration.FromGramsPerLitre(gramsPerLitre),
        VialSizes = [.. vials.Select(Dose.FromGrams)],
        RateSteps = [.. steps.Select(step => new RateStep(Rate(step.Rate), step.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null))],
        MaximumRate = Rate(maximum),
        AtRiskMaximumRate = Rate(atRisk),
    };

    internal static IvigPolicy Policy(Product product, VialRounding rounding, decimal tolerancePercent = 10m) => new()
    {
        Formulary = [product],
        Product = product.Name,
        Rounding = rounding,
        RoundingTolerancePercent = tolerancePercent,
    };

    internal static RatePerWeight Rate(decimal value) => RatePerWeight.FromMillilitresPerKilogramPerHour(value);
}
