namespace IvigRules.Json.Results;

/// <summary>A step of an infusion.</summary>
public sealed class ScheduleStepDocument
{
    /// <summary>How fast.</summary>
    public required QuantityDocument Rate { get; init; }

    /// <summary>For how long.</summary>
    public required QuantityDocument Duration { get; init; }

    /// <summary>How much the step gives.</summary>
    public required QuantityDocument Volume { get; init; }

    /// <summary>How much was given by its end.</summary>
    public required QuantityDocument Cumulative { get; init; }
}
