using System.Text.Json.Serialization;

namespace IvigRules.Oracle.Facts;

/// <summary>A reaction to an infusion.</summary>
internal sealed record Reaction
{
    public DateTimeOffset? InfusionEndedAt { get; init; }

    public DateTimeOffset? OnsetAt { get; init; }

    public DateOnly? ResolvedOn { get; init; }

    public Symptoms Symptoms { get; init; } = new();

    public Quantity? Temperature { get; init; }

    public Csf? Csf { get; init; }

    // Dated by onsetAt, else infusionEndedAt; the date as written in its own offset.
    [JsonIgnore]
    public DateOnly? Date => (OnsetAt ?? InfusionEndedAt) is { } at ? DateOnly.FromDateTime(at.DateTime) : null;
}
