namespace IvigRules.Json.Results;

/// <summary>How one infusion runs.</summary>
public sealed class ScheduleDocument
{
    /// <summary>The dose that it holds.</summary>
    public required QuantityDocument Dose { get; init; }

    /// <summary>The volume that it holds.</summary>
    public required QuantityDocument Volume { get; init; }

    /// <summary>From the first drop to the last.</summary>
    public required QuantityDocument Duration { get; init; }

    /// <summary>The highest rate that was allowed, and why that one.</summary>
    public required string Because { get; init; }

    /// <summary>The steps in order.</summary>
    public required ImmutableArray<ScheduleStepDocument> Steps { get; init; }
}
