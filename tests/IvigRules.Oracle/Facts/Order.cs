namespace IvigRules.Oracle.Facts;

/// <summary>An order as it was written; what is null was not written.</summary>
internal sealed record Order
{
    // Of one infusion: a mass, per day or not.
    public Quantity? Dose { get; init; }

    // Of one infusion: per weight, per day or not.
    public Quantity? DosePerWeight { get; init; }

    // Of all infusions: a mass or per weight.
    public Quantity? CourseTotal { get; init; }

    public int? Infusions { get; init; }

    public int? IntervalDays { get; init; }

    public string? Route { get; init; }

    // What cannot be judged without a product of the site.
    public Quantity? Volume { get; init; }

    public Quantity? Rate { get; init; }

    public string? Product { get; init; }
}
