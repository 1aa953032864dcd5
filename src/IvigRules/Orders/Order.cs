using IvigRules.Dosing;

namespace IvigRules.Orders;

/// <summary>What a prescriber is about to sign. Give the dose as a mass or for each kilogram, not both.</summary>
/// <remarks><see cref="ToString"/> prints none of it.</remarks>
public sealed record Order
{
    /// <summary>The dose of one infusion as a mass.</summary>
    public Dose? Dose { get; init; }

    /// <summary>The dose of one infusion for each kilogram of body weight.</summary>
    public DosePerWeight? DosePerKilogram { get; init; }

    /// <summary>How many infusions.</summary>
    public int? Infusions { get; init; }

    /// <summary>Days from one infusion to the next.</summary>
    public int? IntervalDays { get; init; }

    /// <summary>How it is given.</summary>
    public Route? Route { get; init; }

    /// <summary>The product by its name in the formulary; absent, the policy's product is meant.</summary>
    public string? Product { get; init; }

    /// <summary>The highest rate of the infusion.</summary>
    public InfusionRate? Rate { get; init; }

    /// <summary>The kind of object, without its data.</summary>
    public override string ToString() => nameof(Order);
}
