using System.Text.Json.Serialization;

namespace IvigRules.Oracle.Facts;

/// <summary>A reaction to an infusion.</summary>
internal sealed record Reaction
{
    public DateTimeOffset? InfusionEndedAt { get; init; }

    public DateTimeOffset? OnsetAt { get; init; }

    public DateOnly? ResolvedOn { get; init; }

    public Symptoms? Symptoms { get; init; }

    public Events? Events { get; init; }

    public Quantity? Temperature { get; init; }

    public Csf? Csf { get; init; }

    // Dated by onsetAt alone; the date as written in its own offset.
    [JsonIgnore]
    public DateOnly? Date => OnsetAt is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    [JsonIgnore]
    public bool HasAnaphylaxis => Symptoms?.Anaphylaxis == true;

    [JsonIgnore]
    public bool HasDyspnea => Symptoms?.Dyspnea == true;

    [JsonIgnore]
    public bool HasAllergicSymptom => Symptoms is { Urticaria: true } or { Bronchospasm: true } or { Hypotension: true };

    [JsonIgnore]
    public bool HasSeriousEvent => Events is { Thromboembolism: true } or { AcuteRenalFailure: true } or { Hemolysis: true }
        or { TransfusionRelatedAcuteLungInjury: true } or { BloodBorneInfection: true };
}
