using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Knowledge;
using IvigRules.Orders;
using IvigRules.Reports;

namespace IvigRules.Json;

/// <summary>From results to the JSON contract.</summary>
internal static class ResultMapping
{
    internal static CaseDto Map(CaseAssessment result, Indication? only, DateOnly? firstInfusionOn) => new(
        result.PatientId, result.AsOf, Map(result.Knowledge),
        result.PolicyDifferences.Select(difference => new PolicyDifferenceDto(difference.Setting, difference.Value, difference.Default)),
        result.Assessments.Where(assessment => only is null || assessment.Indication == only).Select(assessment => Map(assessment, firstInfusionOn)),
        result.AdverseReactions.Select(reaction => new AdverseReactionDto(reaction.Id, reaction.Status.ContractName(), reaction.Because, Ids(reaction.Evidence))),
        result.IgnoredFacts.Select(ignored => new IgnoredDto(ignored.Fact, ignored.Because)),
        result.Notes,
        References.All.Select(Map).Concat(result.SiteReferences.Select(MapOfSite)));

    internal static DoseDto Map(DoseCalculation dose) =>
        new(dose.Indication.ContractName(), DoseCalculation.Disclaimer, dose.Plan is { } plan ? Map(plan, firstInfusionOn: null) : null, dose.NoDoseBecause, dose.Warnings);

    internal static OrderCheckDto Map(OrderCheck check) => new(
        check.Status, check.Readiness.ContractName(), check.Deviations.Select(deviation => new DeviationDto(deviation.Slip.ContractName(), deviation.Statement)), check.NotJudged,
        check.DoseDifference is { } difference ? InGrams(difference) : null, check.WithinTolerance);

    internal static CatalogueDto MapCatalogue(IvigAssessor assessor) => new(
        Map(assessor.Knowledge),
        RuleSets.All.Select(set => new RuleSetDto(set.Indication.ContractName(), SourceAttributes.Of(set).Select(Map), set.Rules.Where(rule => rule.Kind.IsOfTheVerdict()).Select(rule => MapForCatalogue(rule, set.Indication)))),
        Checks.All.Select(MapStatement), Precautions.All.Select(MapStatement), AdverseReactions.All.Select(MapStatement),
        assessor.Rules.Site?.Rules.Select(MapOfSite),
        References.All.Select(Map).Concat(assessor.Rules.Site?.References.Select(MapOfSite) ?? []));

    private static AssessmentDto Map(Assessment assessment, DateOnly? firstInfusionOn)
    {
        var considered = assessment.Verdict == Verdict.Consider;
        return new(
            assessment.Indication.ContractName(), assessment.Verdict.ContractName(), assessment.Readiness.ContractName(), assessment.Determining,
            assessment.Rules.Select(Map),
            assessment.Missing.Select(missing => new MissingDto(missing.Fact.Fact, missing.Fact.Subject, missing.Rules)),
            assessment.NeedsJudgement.Select(point => new JudgementDto(point.Rule, point.Statement, point.Because)),
            considered ? assessment.Checks.Select(check => new CheckDto(check.Rule.Id, check.Truth.CheckStatus(), check.Rule.Statement, check.Because, Ids(check.Rule.Evidence))) : null,
            considered ? assessment.Precautions.Select(precaution => new PrecautionDto(precaution.Rule.Id, precaution.Truth.ContractName(), precaution.Rule.Statement, precaution.Because, Ids(precaution.Rule.Evidence))) : null,
            assessment.Plan is { } plan ? Map(plan, firstInfusionOn) : null,
            assessment.NoDoseBecause,
            considered ? assessment.Warnings : null,
            considered ? null : assessment.WhatIf().Select(change => change.Answers.Select(answer => new AnswerDto(answer.Fact.Fact, answer.Fact.Subject, answer.Answer))),
            considered ? assessment.Premedication.Select(drug => new PremedicationDto(drug.Drug.Id, InMilligrams(drug.Low), InMilligrams(drug.High))) : null,
            considered ? assessment.RemovedPremedication.Select(drug => new RemovedDto(drug.Drug.Id, drug.Because)) : null,
            considered ? assessment.Counselling : null,
            considered ? assessment.Settings : null,
            assessment.Advice);
    }

    private static IEnumerable<string> Ids(ImmutableArray<Citation> evidence) => evidence.Select(citation => citation.Reference.Id);

    private static IEnumerable<CitationDto> Map(ImmutableArray<Citation> evidence) => evidence.Select(citation => new CitationDto(citation.Reference.Id, citation.Point));

    private static StatementDto MapStatement(Rule rule) => new(rule.Id, rule.Statement, Map(rule.Evidence));

    private static RuleDto Map(RuleFinding finding) => new(
        finding.Rule.Id, finding.Rule.Kind.ContractName(), finding.Rule.Strength, finding.Truth.ContractName(), finding.Rule.Statement,
        Map(finding.Criterion), Ids(finding.Rule.Evidence));

    private static FindingDto Map(Finding finding) => new(
        finding.Statement, finding.Truth.ContractName(), finding.Reason?.ContractName(), finding.Because,
        finding.Parts.IsEmpty ? null : finding.Parts.Select(Map));

    internal static RegimenDto Map(DosePlan plan, DateOnly? firstInfusionOn) => new(
        plan.Regimen.Basis.ContractName(), plan.Regimen.Statement,
        new(plan.DoseWeight.Basis.ContractName(), Invariant.Normalized(plan.DoseWeight.Weight.Kilograms), "kg", plan.DoseWeight.Because),
        new(Map(plan.PerInfusion.Low), Map(plan.PerInfusion.High)),
        plan.Regimen.Infusions, plan.Regimen.IntervalDays,
        plan.CourseTotal is { } total ? new(InGrams(total.Low), InGrams(total.High)) : null,
        firstInfusionOn is { } first ? plan.DatesFrom(first) : null,
        plan.Product?.Name,
        plan.Schedules.IsEmpty ? null : new(InMillilitres(plan.Schedules[0].Volume), InMillilitres(plan.Schedules[^1].Volume)),
        plan.Schedules.IsEmpty ? null : plan.Schedules.Select(Map),
        Ids(plan.Regimen.Evidence));

    private static PlannedDto Map(InfusionDose dose) => new(
        InGrams(dose.Exact), dose.Rounded is { } rounded ? InGrams(rounded) : null,
        dose.Vials.IsEmpty ? null : dose.Vials.Select(vial => new VialDto(InGrams(vial.Size), vial.Count)),
        dose.Waste is { } waste ? InGrams(waste) : null, dose.Note);

    private static ScheduleDto Map(InfusionSchedule schedule) => new(
        InGrams(schedule.Dose), InMillilitres(schedule.Volume), InMinutes(schedule.Duration), schedule.RateBecause,
        schedule.Steps.Select(step => new StepDto(
            new(Invariant.Normalized(step.Rate.MillilitresPerHour), "mL/h"), InMinutes(step.Duration), InMillilitres(step.Volume), InMillilitres(step.Cumulative))));

    private static QuantityDto InMillilitres(InfusionVolume volume) => new(Invariant.Normalized(volume.Millilitres), "mL");

    /// <summary>Whole seconds when they are no whole minutes, so that no digit is lost.</summary>
    private static QuantityDto InMinutes(TimeSpan time) =>
        time.Ticks % TimeSpan.TicksPerMinute == 0 ? new(time.Ticks / TimeSpan.TicksPerMinute, "min") : new(Invariant.Normalized((decimal)time.Ticks / TimeSpan.TicksPerSecond), "s");

    private static QuantityDto InGrams(Dose dose) => new(Invariant.Normalized(dose.Grams), "g");

    private static QuantityDto? InMilligrams(Dose? dose) => dose is { } known ? new(Invariant.Normalized(known.Milligrams), "mg") : null;

    private static KnowledgeDto Map(KnowledgeVersion knowledge) => new(knowledge.Version, knowledge.Sha256);

    private static ReferenceDto Map(Reference reference) => new(
        reference.Id, reference.Number, reference.ToString(), reference.Doi, reference.IsBeyondSource, reference.LastChecked, reference.Discrepancy);

    /// <summary>What a site cites is not in the source, whatever it says of itself.</summary>
    private static ReferenceDto MapOfSite(Reference reference) => Map(reference) with { BeyondSource = true };

    private static SiteRuleDto MapOfSite(Rule rule) => new(
        rule.Id, rule.Kind.ContractName(), rule.Statement, rule.Indications.Distinct().Order().Select(indication => indication.ContractName()), Map(rule.When),
        Map(rule.Evidence));

    private static SourceAttributeDto Map(SourceAttribute attribute) => new(attribute.Attribute, attribute.Answer, attribute.References, attribute.Facts, attribute.By);

    private static CatalogueRuleDto MapForCatalogue(Rule rule, Indication indication) => new(
        rule.Id, rule.Kind.ContractName(), rule.Strength, rule.Statement, Map(rule.When),
        rule.Kind == RuleKind.Indication && Regimens.For(indication) is { } regimen
            ? new(regimen.Statement, regimen.Basis.ContractName(), new(PerKilogram(regimen.Low), PerKilogram(regimen.High)), regimen.Infusions, regimen.IntervalDays, regimen.Settings)
            : null,
        Map(rule.Evidence));

    private static QuantityDto PerKilogram(DosePerWeight dose) => new(Invariant.Normalized(dose.GramsPerKilogram), "g/kg");

    private static CriterionDto Map(Criterion criterion) => new(criterion.Statement, criterion.Parts.IsEmpty ? null : criterion.Parts.Select(Map));
}
