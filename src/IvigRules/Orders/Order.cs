using System.Diagnostics;
using IvigRules.Dosing;

namespace IvigRules.Orders;

/// <summary>An order before it is signed, as it is written on a ward. Every part may be absent.</summary>
/// <remarks>
/// The dose of one infusion can be given in several ways: as a mass, per kilogram, as the total of a course with its number of infusions,
/// as a volume of a product. A mass together with a figure per kilogram is the safest: the two are checked against each other.
/// <see cref="ToString"/> prints no data of the order.
/// </remarks>
[DebuggerDisplay("{Dose} {DosePerKilogram}, {Infusions} infusions, every {IntervalDays} days")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Order
{
    /// <summary>The dose of one infusion as a mass, above 0 g.</summary>
    public Dose? Dose { get; init; }

    /// <summary>The dose of one infusion per kilogram of body weight, above 0 g/kg, in steps of 0.000001 g/kg.</summary>
    public DosePerWeight? DosePerKilogram { get; init; }

    /// <summary>The total of all infusions as a mass, above 0 g. The dose of one is its quotient by <see cref="Infusions"/>.</summary>
    public Dose? CourseTotal { get; init; }

    /// <summary>The total of all infusions per kilogram of body weight, above 0 g/kg, in steps of 0.000001 g/kg.</summary>
    public DosePerWeight? CourseTotalPerKilogram { get; init; }

    /// <summary>The volume of one infusion, above 0 mL. The dose is the volume times the concentration of the product.</summary>
    public InfusionVolume? Volume { get; init; }

    /// <summary>The weight that figures per kilogram are for; absent, actual weight, if the plan doses by actual weight.</summary>
    public DoseWeightBasis? WeightBasis { get; init; }

    /// <summary>The number of infusions, 1 or more.</summary>
    public int? Infusions { get; init; }

    /// <summary>Days from one infusion to the next, 1 or more: 1 is daily.</summary>
    public int? IntervalDays { get; init; }

    /// <summary>The day of the first infusion.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The route of administration. Any but intravenous deviates.</summary>
    public AdministrationRoute? Route { get; init; }

    /// <summary>The product by its name in the formulary; the policy's product by default.</summary>
    public string? Product { get; init; }

    /// <summary>The highest rate of the infusion, above 0 mL/h.</summary>
    public InfusionRate? Rate { get; init; }

    /// <summary>The highest rate per kilogram of body weight, above 0 mL/kg/h; in the place of <see cref="Rate"/>, not beside it.</summary>
    public RatePerWeight? RatePerKilogram { get; init; }

    /// <summary>The duration of one infusion, above 0 and at most 1,000 hours. With the volume it implies a rate.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the infusion runs without a break; absent when the order does not say.</summary>
    public bool? Continuous { get; init; }

    /// <summary>The kind of object, without its data.</summary>
    public override string ToString() => nameof(Order);
}
