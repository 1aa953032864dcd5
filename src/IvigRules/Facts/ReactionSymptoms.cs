using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>Symptoms of a reaction, each present (true), absent (false) or not recorded (null).</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("anaphylaxis {Anaphylaxis}, headache {SevereHeadache}, neck stiffness {NeckStiffness}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record ReactionSymptoms
{
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

    /// <summary>Anaphylaxis. If present, it establishes hypersensitivity to IVIG.</summary>
    public bool? Anaphylaxis { get; init; }

    /// <summary>Dyspnea.</summary>
    public bool? Dyspnea { get; init; }

    /// <summary>Urticaria: an allergic symptom.</summary>
    public bool? Urticaria { get; init; }

    /// <summary>Bronchospasm: an allergic symptom.</summary>
    public bool? Bronchospasm { get; init; }

    /// <summary>Hypotension: an allergic symptom.</summary>
    public bool? Hypotension { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(ReactionSymptoms);
}
