using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A risk factor, present or absent. None recorded means not known; if both are recorded, present counts.</summary>
/// <param name="Kind">The risk factor.</param>
/// <param name="Present">Whether the patient has it.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("{Kind}: {Present}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record RiskFactor(RiskFactorKind Kind, bool Present)
{
    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(RiskFactor);
}
