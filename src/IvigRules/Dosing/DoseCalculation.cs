namespace IvigRules.Dosing;

/// <summary>The dose of a regimen for a weight alone. Arithmetic only: there is no verdict, and nothing was checked.</summary>
/// <param name="Indication">The indication of the regimen.</param>
/// <param name="Plan">The dose; absent when there is none. Rates are those for a patient at risk, as the patient is not known.</param>
/// <param name="NoDoseBecause">The reason for no dose: none is stated, the weight is not plausible, or a hard limit is exceeded.</param>
/// <param name="Warnings">Soft limits that the dose exceeds.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record DoseCalculation(Indication Indication, DosePlan? Plan, string? NoDoseBecause, ImmutableArray<string> Warnings)
{
    /// <summary>The disclaimer to show with the dose.</summary>
    public const string Disclaimer = "arithmetic only: no verdict was made, and nothing was checked";

    /// <summary>The indication, without figures.</summary>
    public override string ToString() => Indication.ContractName();
}
