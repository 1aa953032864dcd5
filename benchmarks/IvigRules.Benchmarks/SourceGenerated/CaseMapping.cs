using System.Collections.Immutable;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>From plain data to a case.</summary>
internal static class CaseMapping
{
    internal static PatientCase Map(CaseDto dto) => new()
    {
        AsOf = dto.AsOf,
        Patient = Map(dto.Patient),
        Conditions = All(dto.Conditions, condition => new Condition(new ConditionKind(condition.Kind))
        {
            Course = condition.Course,
            Verification = condition.Verification,
            Onset = condition.Onset,
            EndedOn = condition.EndedOn,
        }),
        Relapses = All(dto.Relapses, relapse => new Relapse(relapse.Disease, relapse.Onset, relapse.EndedOn)),
        PriorTherapies = All(dto.PriorTherapies, therapy => new PriorTherapy(new Therapy(therapy.Therapy), therapy.Outcome)
        {
            StartedOn = therapy.StartedOn,
            EndedOn = therapy.EndedOn,
        }),
        LabResults = All(dto.LabResults, result => new LabResult(result.Analyte, result.Value, result.Unit, result.CollectedOn)
        {
            Comparator = result.Comparator switch
            {
                null => null,
                "<" => Comparator.LessThan,
                "<=" => Comparator.LessThanOrEqual,
                ">" => Comparator.GreaterThan,
                ">=" => Comparator.GreaterThanOrEqual,
                _ => throw new FormatException("no such comparator"),
            },
        }),
        RiskFactors = All(dto.RiskFactors, factor => new RiskFactor(factor.Kind, factor.Present)),
        InfusionReactions = All(dto.InfusionReactions, Map),
        Incomplete = All(dto.Incomplete, list => list switch
        {
            "conditions" => CaseList.Conditions,
            "relapses" => CaseList.Relapses,
            "priorTherapies" => CaseList.PriorTherapies,
            "labResults" => CaseList.LabResults,
            "infusionReactions" => CaseList.InfusionReactions,
            _ => throw new FormatException("no such list"),
        }),
    };

    private static Patient Map(CaseDto.PatientDto dto) => new()
    {
        Id = dto.Id,
        BirthDate = dto.BirthDate,
        Sex = dto.Sex,
        Weight = dto.Weight is { } weight ? Map(weight) : null,
        Height = dto.Height switch
        {
            null => null,
            { Unit: "cm" } height => BodyHeight.FromCentimetres(height.Value),
            { Unit: "m" } height => BodyHeight.FromMetres(height.Value),
            { Unit: "[in_i]" } height => BodyHeight.FromInches(height.Value),
            _ => throw new FormatException("no such unit of height"),
        },
        ReproductiveStatus = dto.ReproductiveStatus,
        IvigHypersensitivity = dto.IvigHypersensitivity,
        IvigHypersensitivityAssessedOn = dto.IvigHypersensitivityAssessedOn,
        BloodGroup = dto.BloodGroup,
    };

    private static Weight Map(CaseDto.WeightDto dto) => dto.Unit switch
    {
        "kg" => new(BodyWeight.FromKilograms(dto.Value), dto.MeasuredOn),
        "g" => new(BodyWeight.FromGrams(dto.Value), dto.MeasuredOn),
        "mg" => new(BodyWeight.FromMilligrams(dto.Value), dto.MeasuredOn),
        "[lb_av]" => Weight.FromPounds(dto.Value, dto.MeasuredOn),
        _ => throw new FormatException("no such unit of weight"),
    };

    private static InfusionReaction Map(CaseDto.ReactionDto dto) => new()
    {
        InfusionEndedAt = dto.InfusionEndedAt,
        OnsetAt = dto.OnsetAt,
        ResolvedOn = dto.ResolvedOn,
        Symptoms = dto.Symptoms is { } symptoms ? Map(symptoms) : new(),
        Events = dto.Events is { } events ? Map(events) : new(),
        Temperature = dto.Temperature switch
        {
            null => null,
            { Unit: "Cel" } temperature => BodyTemperature.FromCelsius(temperature.Value),
            { Unit: "[degF]" } temperature => BodyTemperature.FromFahrenheit(temperature.Value),
            _ => throw new FormatException("no such unit of temperature"),
        },
        Csf = dto.Csf is { } csf ? new() { CellsRaised = csf.CellsRaised, ProteinRaised = csf.ProteinRaised, Culture = csf.Culture } : null,
    };

    private static ReactionSymptoms Map(CaseDto.SymptomsDto dto) => new()
    {
        SevereHeadache = dto.SevereHeadache,
        NeckStiffness = dto.NeckStiffness,
        Photophobia = dto.Photophobia,
        PainWithHeadMovement = dto.PainWithHeadMovement,
        Nausea = dto.Nausea,
        Dizziness = dto.Dizziness,
        Anaphylaxis = dto.Anaphylaxis,
        Dyspnea = dto.Dyspnea,
        Urticaria = dto.Urticaria,
        Bronchospasm = dto.Bronchospasm,
        Hypotension = dto.Hypotension,
    };

    private static ReactionEvents Map(CaseDto.EventsDto dto) => new()
    {
        Thromboembolism = dto.Thromboembolism,
        AcuteRenalFailure = dto.AcuteRenalFailure,
        Hemolysis = dto.Hemolysis,
        TransfusionRelatedAcuteLungInjury = dto.TransfusionRelatedAcuteLungInjury,
        BloodBorneInfection = dto.BloodBorneInfection,
    };

    private static ImmutableArray<T> All<TDto, T>(TDto[]? dtos, Func<TDto, T> map) => dtos is null ? [] : [.. dtos.Select(map)];
}
