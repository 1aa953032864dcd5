using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>The patient data that the rules read. Everything but the identifier may be absent, which means not recorded.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("{Id,nq}, born {BirthDate}, {Sex}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Patient
{
    /// <summary>The host's identifier of the patient, 1 to 200 characters. Echoed in the result and used for nothing else.</summary>
    public required string Id { get; init; }

    /// <summary>The date of birth. Age is in completed years; a person born on 29 February completes a year on 1 March.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The sex. Never defaulted.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The latest body weight and when it was measured.</summary>
    public Weight? Weight { get; init; }

    /// <summary>The body height, for ideal and adjusted dose weights.</summary>
    public BodyHeight? Height { get; init; }

    /// <summary>Whether the patient is pregnant or nursing.</summary>
    public ReproductiveStatus? ReproductiveStatus { get; init; }

    /// <summary>Whether the patient is known to be hypersensitive to IVIG. Absent means not recorded, which never counts as no.</summary>
    public bool? IvigHypersensitivity { get; init; }

    /// <summary>The day on which <see cref="IvigHypersensitivity"/> was established. One after the as-of date voids both.</summary>
    public DateOnly? IvigHypersensitivityAssessedOn { get; init; }

    /// <summary>The ABO blood group, for the haemolysis precaution.</summary>
    public BloodGroup? BloodGroup { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Patient);
}
