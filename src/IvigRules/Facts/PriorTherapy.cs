using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A therapy that was given, with its outcome, or that was not given, with the reason.</summary>
/// <param name="Therapy">The therapy or group.</param>
/// <param name="Outcome">
/// The outcome, or the reason why it was not given. Absent means not recorded: not even whether it was given is known.
/// </param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("{Therapy}: {Outcome}, started {StartedOn}, ended {EndedOn}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record PriorTherapy(Therapy Therapy, TherapyOutcome? Outcome = null)
{
    /// <summary>When it was started; for contraindicated, unavailable, declined and never given, when that was established.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>When it was ended; not before it was started.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(PriorTherapy);
}
