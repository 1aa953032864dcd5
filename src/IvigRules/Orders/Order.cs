using System.Diagnostics;

namespace IvigRules.Orders;

/// <summary>An order before it is signed. Give the dose as a mass or per kilogram, not both.</summary>
/// <remarks><see cref="ToString"/> prints no data of the order.</remarks>
[DebuggerDisplay("{Dose} {DosePerKilogram}, {Infusions} infusions, every {IntervalDays} days, {Route}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Order
{
    /// <summary>The dose of one infusion as a mass.</summary>
    public Dose? Dose { get; init; }

    /// <summary>The dose of one infusion per kilogram of body weight.</summary>
    public DosePerWeight? DosePerKilogram { get; init; }

    /// <summary>The number of infusions.</summary>
    public int? Infusions { get; init; }

    /// <summary>Days from one infusion to the next.</summary>
    public int? IntervalDays { get; init; }

    /// <summary>The route of administration.</summary>
    public AdministrationRoute? Route { get; init; }

    /// <summary>The product by its name in the formulary; the policy's product by default.</summary>
    public string? Product { get; init; }

    /// <summary>The highest rate of the infusion.</summary>
    public InfusionRate? Rate { get; init; }

    /// <summary>The kind of object, without its data.</summary>
    public override string ToString() => nameof(Order);
}
