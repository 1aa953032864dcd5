namespace IvigRules;

/// <summary>The patient, as far as the rules need to know. Everything but the identifier may be absent, which means not recorded.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record Patient
{
    /// <summary>The host's identifier of the patient, 1 to 200 characters. Echoed in the result and used for nothing else.</summary>
    public required string Id { get; init; }

    /// <summary>The date of birth. Age is in completed years on the as-of date; born on 29 February, a year is completed on 1 March.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The sex. Never defaulted.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The latest body weight and when it was measured.</summary>
    public Weight? Weight { get; init; }

    /// <summary>The body height, for ideal and adjusted dose weights.</summary>
    public Length? Height { get; init; }

    /// <summary>Whether the patient is pregnant or nursing.</summary>
    public ReproductiveStatus? ReproductiveStatus { get; init; }

    /// <summary>Whether the patient is known to be hypersensitive to IVIG. Absent means nobody recorded it, which never counts as no.</summary>
    public bool? IvigHypersensitivity { get; init; }

    /// <summary>The ABO blood group, for the haemolysis precaution.</summary>
    public BloodGroup? BloodGroup { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Patient);
}

/// <summary>A body weight and when it was measured.</summary>
/// <param name="Mass">The weight.</param>
/// <param name="MeasuredOn">The day it was measured. Absent means not recorded: the weight is used and stays to be confirmed.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record Weight(BodyWeight Mass, DateOnly? MeasuredOn = null)
{
    /// <summary>Whether it arrived in pounds, which the result flags: metric weights are safer.</summary>
    public bool RecordedInPounds { get; init; }

    /// <summary>A weight that was recorded in avoirdupois pounds, and is flagged as such.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static Weight FromPounds(decimal value, DateOnly? measuredOn = null) =>
        new(BodyWeight.FromPounds(value), measuredOn) { RecordedInPounds = true };

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Weight);
}
