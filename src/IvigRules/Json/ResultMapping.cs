namespace IvigRules;

/// <summary>From results to the JSON contract.</summary>
internal static class ResultMapping
{
    internal static CaseDto Map(CaseAssessment result, Indication? only) => new(
        result.PatientId, result.AsOf, Map(result.Knowledge),
        result.PolicyDifferences.Select(difference => new PolicyDifferenceDto(difference.Setting, difference.Value, difference.Default)),
        result.Assessments.Where(assessment => only is null || assessment.Indication == only).Select(Map),
        result.AdverseReactions.Select(reaction => new AdverseReactionDto(reaction.Id, reaction.Status.Spell(), reaction.Because)),
        result.IgnoredFacts.Select(ignored => new IgnoredDto(ignored.Fact, ignored.Because)),
        result.Notes,
        References.All.Select(Map));

    internal static CatalogueDto MapCatalogue(IvigAssessor assessor) => new(
        Map(assessor.Knowledge),
        RuleSets.All.Select(set => new RuleSetDto(set.Indication.Spell(), set.Rules.Select(MapForCatalogue))),
        References.All.Select(Map));

    private static AssessmentDto Map(Assessment assessment)
    {
        var considered = assessment.Verdict == Verdict.Consider;
        return new(
            assessment.Indication.Spell(), assessment.Verdict.Spell(), assessment.Readiness.Spell(), assessment.Determining,
            assessment.Rules.Select(Map),
            assessment.Missing.Select(missing => new MissingDto(missing.Fact.Fact, missing.Fact.Subject, missing.Rules)),
            assessment.NeedsJudgement.Select(point => new JudgementDto(point.Rule, point.Says, point.Because)),
            considered ? assessment.Checks.Select(check => new CheckDto(check.Id, check.Status.Spell(), check.Says, check.Because)) : null,
            considered ? assessment.Precautions.Select(precaution => new PrecautionDto(precaution.Id, precaution.Truth.Spell(), precaution.Says, precaution.Because)) : null,
            assessment.Regimen is { } plan ? Map(plan) : null,
            assessment.Withheld,
            considered ? assessment.Warnings : null,
            considered ? assessment.Premedication.Select(drug => new PremedicationDto(drug.Drug.Id, InMilligrams(drug.Low), InMilligrams(drug.High))) : null,
            considered ? assessment.RemovedPremedication.Select(drug => new RemovedDto(drug.Drug.Id, drug.Because)) : null,
            considered ? assessment.Counselling : null,
            considered ? assessment.Settings : null,
            assessment.Advice);
    }

    private static RuleDto Map(RuleFinding finding) => new(
        finding.Rule.Id, finding.Rule.Kind.Spell(), finding.Rule.Strength, finding.Truth.Spell(), finding.Rule.Statement,
        Map(finding.Criterion), finding.Rule.Evidence.Select(citation => citation.Reference.Id));

    private static FindingDto Map(Finding finding) => new(
        finding.Says, finding.Truth.Spell(), finding.Reason?.Spell(), finding.Because,
        finding.Parts.IsEmpty ? null : finding.Parts.Select(Map));

    private static RegimenDto Map(RegimenPlan plan) => new(
        plan.Regimen.Basis.Spell(), plan.Regimen.Says,
        new(plan.DoseWeight.Basis.Spell(), Numerals.Normalized(plan.DoseWeight.Weight.Kilograms), "kg", plan.DoseWeight.Because),
        new(new(InGrams(plan.PerInfusion.Low.Exact)), new(InGrams(plan.PerInfusion.High.Exact))),
        plan.Regimen.Infusions, plan.Regimen.IntervalDays,
        plan.CourseTotal is { } total ? new(InGrams(total.Low), InGrams(total.High)) : null,
        plan.Regimen.Evidence.Select(citation => citation.Reference.Id));

    private static QuantityDto InGrams(Dose dose) => new(Numerals.Normalized(dose.Grams), "g");

    private static QuantityDto? InMilligrams(Dose? dose) => dose is { } known ? new(Numerals.Normalized(known.Milligrams), "mg") : null;

    private static KnowledgeDto Map(Knowledge knowledge) => new(knowledge.Version, knowledge.Sha256);

    private static ReferenceDto Map(Reference reference) => new(
        reference.Id, reference.Number, reference.ToString(), reference.Doi, reference.IsBeyondSource, reference.LastChecked, reference.Discrepancy);

    private static CatalogueRuleDto MapForCatalogue(Rule rule) => new(
        rule.Id, rule.Kind.Spell(), rule.Strength, rule.Statement, Map(rule.When),
        rule.Regimen is { } regimen
            ? new(regimen.Says, regimen.Basis.Spell(), new(PerKilogram(regimen.Low), PerKilogram(regimen.High)), regimen.Infusions, regimen.IntervalDays, regimen.Settings)
            : null,
        rule.Evidence.Select(citation => new CitationDto(citation.Reference.Id, citation.Point)));

    private static QuantityDto PerKilogram(DosePerWeight dose) => new(Numerals.Normalized(dose.GramsPerKilogram), "g/kg");

    private static CriterionDto Map(Criterion criterion) => new(criterion.Says, criterion.Parts.IsEmpty ? null : criterion.Parts.Select(Map));
}
