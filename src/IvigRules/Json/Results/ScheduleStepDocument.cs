namespace IvigRules.Json.Results;

/// <summary>A step of an infusion.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class ScheduleStepDocument
{
    internal ScheduleStepDocument()
    {
    }

    /// <summary>How fast.</summary>
    public QuantityDocument Rate { get; internal set; } = null!;

    /// <summary>For how long.</summary>
    public QuantityDocument Duration { get; internal set; } = null!;

    /// <summary>How much the step gives.</summary>
    public QuantityDocument Volume { get; internal set; } = null!;

    /// <summary>How much was given by its end.</summary>
    public QuantityDocument Cumulative { get; internal set; } = null!;
}
