namespace IvigRules.Facts;

/// <summary>
/// A risk factor that was looked for. Absent from the record means that nobody looked; both answers recorded, present wins.
/// </summary>
/// <param name="Kind">Which one.</param>
/// <param name="Present">Whether the patient has it.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record RiskFactor(RiskFactorKind Kind, bool Present)
{
    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(RiskFactor);
}
