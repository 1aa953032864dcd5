namespace IvigRules.Oracle.Facts;

/// <summary>The serious events after an infusion: each true, false or not recorded.</summary>
internal sealed record Events
{
    public bool? Thromboembolism { get; init; }

    public bool? AcuteRenalFailure { get; init; }

    public bool? Hemolysis { get; init; }

    public bool? TransfusionRelatedAcuteLungInjury { get; init; }

    public bool? BloodBorneInfection { get; init; }
}
