namespace IvigRules.Tests.Oracle;

/// <summary>A reaction to an infusion; a symptom is true, false or not recorded.</summary>
internal sealed record OracleReaction
{
    public DateTimeOffset? InfusionEndedAt { get; init; }

    public DateTimeOffset? OnsetAt { get; init; }

    public DateOnly? ResolvedOn { get; init; }

    public bool? SevereHeadache { get; init; }

    public bool? NeckStiffness { get; init; }

    public bool? Photophobia { get; init; }

    public bool? PainWithHeadMovement { get; init; }

    public bool? Nausea { get; init; }

    public bool? Dizziness { get; init; }

    public bool? Anaphylaxis { get; init; }

    public bool? Dyspnea { get; init; }

    public OracleQuantity? Temperature { get; init; }

    public OracleCsf? Csf { get; init; }

    // Dated by onsetAt, else infusionEndedAt; the date as written in its own offset.
    public DateOnly? Date => (OnsetAt ?? InfusionEndedAt) is { } at ? DateOnly.FromDateTime(at.DateTime) : null;
}
