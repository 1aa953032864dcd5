namespace IvigRules.Dosing;

/// <summary>An IVIG product of the site's formulary. The library ships none: every figure comes from the site.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Product
{
    /// <summary>The product's name, unique in the formulary.</summary>
    public required string Name { get; init; }

    /// <summary>The concentration of immunoglobulin; 100 g/L is a 10 % product.</summary>
    public required Concentration Concentration { get; init; }

    /// <summary>The contents of its vials, each a multiple of 0.001 g.</summary>
    public required ImmutableArray<Dose> VialSizes { get; init; }

    /// <summary>The steps by which the rate is raised, each with its duration; the last lasts to the end.</summary>
    public required ImmutableArray<RateStep> RateSteps { get; init; }

    /// <summary>The maximum rate for a patient known to be free of risk of thrombosis and of renal failure.</summary>
    public required RatePerWeight MaximumRate { get; init; }

    /// <summary>The maximum rate for a patient at risk of thrombosis or renal failure, or not known to be free of that risk.</summary>
    public required RatePerWeight AtRiskMaximumRate { get; init; }

    /// <summary>The product's name.</summary>
    public override string ToString() => Name;
}
