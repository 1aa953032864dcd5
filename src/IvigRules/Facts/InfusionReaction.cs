using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A reaction during or after an infusion of IVIG. Its date is that of its onset, or else of the end of the infusion.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("onset {OnsetAt}, resolved {ResolvedOn}, {Temperature}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record InfusionReaction
{
    /// <summary>When the infusion ended.</summary>
    public DateTimeOffset? InfusionEndedAt { get; init; }

    /// <summary>When the reaction began.</summary>
    public DateTimeOffset? OnsetAt { get; init; }

    /// <summary>When the reaction was over. Absent means that it is still open.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The symptoms, each present, absent or not recorded.</summary>
    public ReactionSymptoms Symptoms { get; init; } = new();

    /// <summary>The serious events that followed, each present, absent or not recorded.</summary>
    public ReactionEvents Events { get; init; } = new();

    /// <summary>The highest body temperature, 30 to 45 Cel. Absent means not measured: whether there was a fever is then unknown.</summary>
    public BodyTemperature? Temperature { get; init; }

    /// <summary>The findings in the cerebrospinal fluid. Absent means that it was not examined.</summary>
    public CsfFindings? Csf { get; init; }

    /// <summary>The calendar day of the reaction in its own time zone; absent when undated.</summary>
    public DateOnly? Date => (OnsetAt ?? InfusionEndedAt) is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(InfusionReaction);
}
