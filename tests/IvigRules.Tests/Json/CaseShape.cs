namespace IvigRules.Tests.Json;

/// <summary>Sections 2, 7, 8 and 9 of the specification as a table, written by hand and not taken from the reader.</summary>
internal static class CaseShape
{
    private const bool Required = true;

    internal static readonly CaseMember[] Members =
    [
        new("$.asOf", CaseType.Date, Required),
        new("$.patient", CaseType.Object, Required),
        new("$.patient.id", CaseType.Text, Required),
        new("$.patient.birthDate", CaseType.Date),
        new("$.patient.sex", CaseType.Word, !Required, "female", "male"),
        new("$.patient.weight", CaseType.Object),
        new("$.patient.weight.value", CaseType.Number, Required),
        new("$.patient.weight.unit", CaseType.Word, Required, "kg", "g", "mg", "[lb_av]"),
        new("$.patient.weight.measuredOn", CaseType.Date),
        new("$.patient.height", CaseType.Object),
        new("$.patient.height.value", CaseType.Number, Required),
        new("$.patient.height.unit", CaseType.Word, Required, "cm", "m", "[in_i]"),
        new("$.patient.reproductiveStatus", CaseType.Word, !Required, "not-pregnant", "pregnant", "nursing"),
        new("$.patient.ivigHypersensitivity", CaseType.Flag),
        new("$.patient.ivigHypersensitivityAssessedOn", CaseType.Date),
        new("$.patient.bloodGroup", CaseType.Word, !Required, "a", "b", "ab", "o"),
        new("$.conditions", CaseType.List),
        new("$.conditions[0].kind", CaseType.Text, Required),
        new("$.conditions[0].course", CaseType.Word, !Required, "relapsing-remitting", "secondary-progressive", "primary-progressive"),
        new("$.conditions[0].verification", CaseType.Word, !Required, "confirmed", "unconfirmed"),
        new("$.conditions[0].onset", CaseType.Date),
        new("$.conditions[0].endedOn", CaseType.Date),
        new("$.relapses", CaseType.List),
        new("$.relapses[0].disease", CaseType.Word, Required, "multiple-sclerosis", "neuromyelitis-optica"),
        new("$.relapses[0].onset", CaseType.Date),
        new("$.relapses[0].endedOn", CaseType.Date),
        new("$.priorTherapies", CaseType.List),
        new("$.priorTherapies[0].therapy", CaseType.Text, Required),
        new("$.priorTherapies[0].outcome", CaseType.Word, !Required,
            "responded", "failed", "not-tolerated", "contraindicated", "unavailable", "declined", "ongoing", "never-given", "given"),
        new("$.priorTherapies[0].startedOn", CaseType.Date),
        new("$.priorTherapies[0].endedOn", CaseType.Date),
        new("$.labResults", CaseType.List),
        new("$.labResults[0].analyte", CaseType.Text, Required),
        new("$.labResults[0].value", CaseType.Number, Required),
        new("$.labResults[0].unit", CaseType.Text, Required),
        new("$.labResults[0].comparator", CaseType.Word, !Required, "<", "<=", ">", ">="),
        new("$.labResults[0].collectedOn", CaseType.Date),
        new("$.riskFactors", CaseType.List),
        new("$.riskFactors[0].kind", CaseType.Word, Required,
            "prolonged-immobilization", "hypercoagulable-condition", "history-of-thrombosis", "estrogen-use", "indwelling-central-venous-catheter",
            "hyperviscosity", "cardiovascular-risk-factors", "renal-insufficiency", "diabetes-mellitus", "volume-depletion", "sepsis",
            "paraproteinemia", "nephrotoxic-drugs"),
        new("$.riskFactors[0].present", CaseType.Flag, Required),
        new("$.infusionReactions", CaseType.List),
        new("$.infusionReactions[0].infusionEndedAt", CaseType.Moment),
        new("$.infusionReactions[0].onsetAt", CaseType.Moment),
        new("$.infusionReactions[0].resolvedOn", CaseType.Date),
        new("$.infusionReactions[0].symptoms", CaseType.Object),
        new("$.infusionReactions[0].symptoms.severeHeadache", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.neckStiffness", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.photophobia", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.painWithHeadMovement", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.nausea", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.dizziness", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.anaphylaxis", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.dyspnea", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.urticaria", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.bronchospasm", CaseType.Flag),
        new("$.infusionReactions[0].symptoms.hypotension", CaseType.Flag),
        new("$.infusionReactions[0].events", CaseType.Object),
        new("$.infusionReactions[0].events.thromboembolism", CaseType.Flag),
        new("$.infusionReactions[0].events.acuteRenalFailure", CaseType.Flag),
        new("$.infusionReactions[0].events.hemolysis", CaseType.Flag),
        new("$.infusionReactions[0].events.transfusionRelatedAcuteLungInjury", CaseType.Flag),
        new("$.infusionReactions[0].events.bloodBorneInfection", CaseType.Flag),
        new("$.infusionReactions[0].temperature", CaseType.Object),
        new("$.infusionReactions[0].temperature.value", CaseType.Number, Required),
        new("$.infusionReactions[0].temperature.unit", CaseType.Word, Required, "Cel", "[degF]"),
        new("$.infusionReactions[0].csf", CaseType.Object),
        new("$.infusionReactions[0].csf.cellsRaised", CaseType.Flag),
        new("$.infusionReactions[0].csf.proteinRaised", CaseType.Flag),
        new("$.infusionReactions[0].csf.culture", CaseType.Word, !Required, "negative", "positive", "pending"),
        new("$.incomplete", CaseType.List),
    ];

    /// <summary>Every object of the case: the root, the members that are objects, and the first item of every list.</summary>
    internal static IEnumerable<string> Objects => Members.Select(member => member.Parent).Distinct(StringComparer.Ordinal);

    internal static IEnumerable<CaseMember> Of(CaseType type) => Members.Where(member => member.Type == type);

    /// <summary>The first item of every list of objects.</summary>
    internal static IEnumerable<string> Items => Of(CaseType.List).Where(list => list.Path != "$.incomplete").Select(list => $"{list.Path}[0]");

    internal static TheoryData<string> Rows(IEnumerable<string> paths) => [.. paths];
}
