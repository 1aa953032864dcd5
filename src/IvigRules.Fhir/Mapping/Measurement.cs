using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>One measurement or answer: its value, or why it gives none.</summary>
/// <param name="Entry">The observation.</param>
/// <param name="At">The element that holds the value.</param>
/// <param name="Value">The value; absent when it cannot be read.</param>
/// <param name="Why">Why it cannot be read.</param>
/// <param name="Quoted">What it says.</param>
internal sealed record Measurement<T>(Entry Entry, Node At, T? Value, UnmappedReason? Why, string? Quoted)
    where T : class
{
    /// <summary>The day of the measurement; absent when it has none, or no full one.</summary>
    internal DateOnly? Day { get; init; }

    internal DateTimeOffset? Moment { get; init; }

    /// <summary>Whether the reason is listed already, for the resource as a whole.</summary>
    internal bool IsListed { get; init; }

    /// <summary>Whether its status says that it is not final.</summary>
    internal bool IsPreliminary { get; init; }
}
