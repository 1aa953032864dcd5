namespace IvigRules.Dosing;

/// <summary>An IVIG product of the site's formulary. The library ships none: every figure comes from the site.</summary>
public sealed record Product
{
    /// <summary>The product's name, unique in the formulary.</summary>
    public required string Name { get; init; }

    /// <summary>How much immunoglobulin the fluid holds; 100 g/L is a 10 % product.</summary>
    public required Concentration Concentration { get; init; }

    /// <summary>The sizes of its vials by their content, each to 0.001 g.</summary>
    public required ImmutableArray<Dose> VialSizes { get; init; }

    /// <summary>How the rate is raised: each step with its duration, the last to the end.</summary>
    public required ImmutableArray<RateStep> RateSteps { get; init; }

    /// <summary>The highest rate for a patient at no particular risk.</summary>
    public required RatePerWeight MaximumRate { get; init; }

    /// <summary>The highest rate for a patient at risk of thrombosis or renal failure, or not known to be free of that risk.</summary>
    public required RatePerWeight AtRiskMaximumRate { get; init; }

    /// <summary>The product's name.</summary>
    public override string ToString() => Name;
}
