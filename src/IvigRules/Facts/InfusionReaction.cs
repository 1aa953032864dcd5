namespace IvigRules;

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
    public Temperature? Temperature { get; init; }

    /// <summary>What the cerebrospinal fluid showed. Absent means that it was not examined.</summary>
    public CsfFindings? Csf { get; init; }

    /// <summary>The calendar day of the reaction where it happened; absent when undated.</summary>
    internal DateOnly? Date => (OnsetAt ?? InfusionEndedAt) is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(InfusionReaction);
}

/// <summary>Symptoms of a reaction, each present, absent, or (null) not recorded.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record ReactionSymptoms
{
    internal static readonly ReactionSymptoms NotRecorded = new();

    /// <summary>Severe headache.</summary>
    public bool? SevereHeadache { get; init; }

    /// <summary>Neck stiffness.</summary>
    public bool? NeckStiffness { get; init; }

    /// <summary>Photophobia.</summary>
    public bool? Photophobia { get; init; }

    /// <summary>Pain that head movement makes worse.</summary>
    public bool? PainWithHeadMovement { get; init; }

    /// <summary>Nausea.</summary>
    public bool? Nausea { get; init; }

    /// <summary>Dizziness.</summary>
    public bool? Dizziness { get; init; }

    /// <summary>Anaphylaxis. Present, it establishes hypersensitivity to IVIG.</summary>
    public bool? Anaphylaxis { get; init; }

    /// <summary>Dyspnea.</summary>
    public bool? Dyspnea { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(ReactionSymptoms);
}

/// <summary>Findings in the cerebrospinal fluid, each (null) when not recorded.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record CsfFindings
{
    /// <summary>Whether the cell count is raised.</summary>
    public bool? CellsRaised { get; init; }

    /// <summary>Whether the protein is raised.</summary>
    public bool? ProteinRaised { get; init; }

    /// <summary>The culture.</summary>
    public CsfCulture? Culture { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(CsfFindings);
}
