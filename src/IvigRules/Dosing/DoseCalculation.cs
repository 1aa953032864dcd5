namespace IvigRules.Dosing;

/// <summary>A regimen worked out from a weight alone. Arithmetic only: no verdict was made, and nothing was checked.</summary>
/// <param name="Indication">Whose regimen.</param>
/// <param name="Plan">
/// The dose; absent when there is none. Rates are those for a patient at risk, because nothing is known of the patient.
/// </param>
/// <param name="NoDoseBecause">Why there is no dose: none is stated, the weight is not plausible, or a hard limit withholds it.</param>
/// <param name="Warnings">Soft limits that the dose exceeds.</param>
public sealed record DoseCalculation(Indication Indication, DosePlan? Plan, string? NoDoseBecause, ImmutableArray<string> Warnings)
{
    /// <summary>What this is, and is not.</summary>
    public const string Disclaimer = "arithmetic only: no verdict was made, and nothing was checked";

    /// <summary>Whose regimen, without its figures.</summary>
    public override string ToString() => Indication.ContractName();
}
