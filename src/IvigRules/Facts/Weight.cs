using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A body weight and when it was measured.</summary>
/// <param name="Mass">The weight.</param>
/// <param name="MeasuredOn">The day it was measured. Absent means not recorded: the weight is used but must be confirmed.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("{Mass}, measured {MeasuredOn}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Weight(BodyWeight Mass, DateOnly? MeasuredOn = null)
{
    /// <summary>
    /// The weight in avoirdupois pounds when it was recorded so, which the result flags: metric weights are safer. Absent otherwise.
    /// </summary>
    public decimal? Pounds { get; private init; }

    /// <summary>A weight that was recorded in avoirdupois pounds, and is flagged as such.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
    public static Weight FromPounds(decimal value, DateOnly? measuredOn = null) =>
        new(BodyWeight.FromPounds(value), measuredOn) { Pounds = value };

    /// <summary>The same; a weight of zero, which no case may have, for a value that is rounded to zero.</summary>
    internal static Weight ReadFromPounds(decimal value, DateOnly? measuredOn) =>
        new(BodyWeight.RoundedFromPounds(value), measuredOn) { Pounds = value };

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Weight);
}
