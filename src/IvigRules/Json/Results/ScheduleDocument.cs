namespace IvigRules.Json.Results;

/// <summary>How one infusion runs.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class ScheduleDocument
{
    internal ScheduleDocument()
    {
    }

    /// <summary>The dose that it holds.</summary>
    public QuantityDocument Dose { get; internal set; } = null!;

    /// <summary>The volume that it holds.</summary>
    public QuantityDocument Volume { get; internal set; } = null!;

    /// <summary>From the first drop to the last.</summary>
    public QuantityDocument Duration { get; internal set; } = null!;

    /// <summary>The highest rate that was allowed, and why that one.</summary>
    public string Because { get; internal set; } = null!;

    /// <summary>The steps in order.</summary>
    public ImmutableArray<ScheduleStepDocument> Steps { get; internal set; }
}
