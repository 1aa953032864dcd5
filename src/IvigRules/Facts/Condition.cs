using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A diagnosis. One that ended by the as-of date is no longer present; one that began after it is ignored.</summary>
/// <param name="Kind">The diagnosis.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("{Kind} {Course}, onset {Onset}, ended {EndedOn}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Condition(ConditionKind Kind)
{
    /// <summary>The course, for multiple sclerosis only. Absent means not recorded.</summary>
    public MsCourse? Course { get; init; }

    /// <summary>How certain it is; confirmed when absent. An unconfirmed diagnosis is Unknown, and says nothing of the course.</summary>
    public Verification? Verification { get; init; }

    /// <summary>When it began.</summary>
    public DateOnly? Onset { get; init; }

    /// <summary>When it ended; not before it began.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Multiple sclerosis, with its course if known.</summary>
    public static Condition MultipleSclerosis(MsCourse? course = null) => new(ConditionKind.MultipleSclerosis) { Course = course };

    /// <summary>Neuromyelitis optica.</summary>
    public static Condition NeuromyelitisOptica() => new(ConditionKind.NeuromyelitisOptica);

    /// <summary>Progressive multifocal leukoencephalopathy.</summary>
    public static Condition ProgressiveMultifocalLeukoencephalopathy() => new(ConditionKind.ProgressiveMultifocalLeukoencephalopathy);

    /// <summary>Immune reconstitution syndrome.</summary>
    /// <param name="onset">When it began: natalizumab must have ended by then.</param>
    public static Condition ImmuneReconstitutionSyndrome(DateOnly? onset = null) =>
        new(ConditionKind.ImmuneReconstitutionSyndrome) { Onset = onset };

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Condition);
}
