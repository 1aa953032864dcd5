using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>
/// Serious events after an infusion that the source lists, each present (true), absent (false) or not recorded (null).
/// </summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("thromboembolism {Thromboembolism}, renal failure {AcuteRenalFailure}, hemolysis {Hemolysis}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record ReactionEvents
{
    /// <summary>Venous or arterial thromboembolism.</summary>
    public bool? Thromboembolism { get; init; }

    /// <summary>Acute renal failure.</summary>
    public bool? AcuteRenalFailure { get; init; }

    /// <summary>Haemolysis.</summary>
    public bool? Hemolysis { get; init; }

    /// <summary>Transfusion-related acute lung injury.</summary>
    public bool? TransfusionRelatedAcuteLungInjury { get; init; }

    /// <summary>Transmission of a blood-borne infection.</summary>
    public bool? BloodBorneInfection { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(ReactionEvents);
}
