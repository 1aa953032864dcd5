namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>A case as plain data for System.Text.Json.</summary>
internal sealed record CaseDto(
    DateOnly AsOf, CaseDto.PatientDto Patient, CaseDto.ConditionDto[]? Conditions, CaseDto.RelapseDto[]? Relapses,
    CaseDto.TherapyDto[]? PriorTherapies,
    CaseDto.LabDto[]? LabResults, CaseDto.RiskFactorDto[]? RiskFactors, CaseDto.ReactionDto[]? InfusionReactions,
    string[]? Incomplete)
{
    internal sealed record QuantityDto(decimal Value, string Unit);

    internal sealed record WeightDto(decimal Value, string Unit, DateOnly? MeasuredOn);

    internal sealed record PatientDto(
        string Id, DateOnly? BirthDate, Sex? Sex, WeightDto? Weight, QuantityDto? Height, ReproductiveStatus? ReproductiveStatus,
        bool? IvigHypersensitivity, DateOnly? IvigHypersensitivityAssessedOn, BloodGroup? BloodGroup);

    internal sealed record ConditionDto(string Kind, MsCourse? Course, Verification? Verification, DateOnly? Onset, DateOnly? EndedOn);

    internal sealed record RelapseDto(Disease Disease, DateOnly? Onset, DateOnly? EndedOn);

    internal sealed record TherapyDto(string Therapy, TherapyOutcome? Outcome, DateOnly? StartedOn, DateOnly? EndedOn);

    internal sealed record LabDto(string Analyte, decimal Value, string Unit, string? Comparator, DateOnly? CollectedOn);

    internal sealed record RiskFactorDto(RiskFactorKind Kind, bool Present);

    internal sealed record ReactionDto(
        DateTimeOffset? InfusionEndedAt, DateTimeOffset? OnsetAt, DateOnly? ResolvedOn, SymptomsDto? Symptoms, EventsDto? Events,
        QuantityDto? Temperature, CsfDto? Csf);

    internal sealed record SymptomsDto(
        bool? SevereHeadache, bool? NeckStiffness, bool? Photophobia, bool? PainWithHeadMovement, bool? Nausea,
        bool? Dizziness, bool? Anaphylaxis, bool? Dyspnea, bool? Urticaria, bool? Bronchospasm, bool? Hypotension);

    internal sealed record EventsDto(
        bool? Thromboembolism, bool? AcuteRenalFailure, bool? Hemolysis, bool? TransfusionRelatedAcuteLungInjury, bool? BloodBorneInfection);

    internal sealed record CsfDto(bool? CellsRaised, bool? ProteinRaised, CsfCulture? Culture);
}
