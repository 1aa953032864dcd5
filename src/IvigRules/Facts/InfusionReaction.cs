namespace IvigRules.Facts;

/// <summary>What was seen during or after an infusion of IVIG. Dated by its onset, else by the end of the infusion.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record InfusionReaction
{
    /// <summary>When the infusion ended.</summary>
    public DateTimeOffset? InfusionEndedAt { get; init; }

    /// <summary>When the reaction began.</summary>
    public DateTimeOffset? OnsetAt { get; init; }

    /// <summary>When the reaction was over. Absent means that it is still open.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The symptoms that were looked for.</summary>
    public ReactionSymptoms Symptoms { get; init; } = ReactionSymptoms.NotRecorded;

    /// <summary>The highest body temperature.</summary>
    public BodyTemperature? Temperature { get; init; }

    /// <summary>What the cerebrospinal fluid showed. Absent means that it was not examined.</summary>
    public CsfFindings? Csf { get; init; }

    /// <summary>The calendar day of the reaction where it happened; absent when undated.</summary>
    internal DateOnly? Date => (OnsetAt ?? InfusionEndedAt) is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(InfusionReaction);
}
