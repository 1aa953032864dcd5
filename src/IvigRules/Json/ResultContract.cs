using System.Text.Json;
using System.Text.Json.Serialization;
using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Knowledge;
using IvigRules.Reports;

namespace IvigRules.Json;

// The JSON contract of a result: names and order as written. Absent (null) means not applicable.
internal sealed record CaseDto(
    string PatientId, DateOnly AsOf, KnowledgeDto Knowledge, IEnumerable<PolicyDifferenceDto> PolicyDifferences,
    IEnumerable<AssessmentDto> Assessments, IEnumerable<AdverseReactionDto> AdverseReactions, IEnumerable<IgnoredDto> IgnoredFacts, IEnumerable<string> Notes, IEnumerable<ReferenceDto> Evidence);

internal sealed record KnowledgeDto(string Version, string Sha256);

internal sealed record PolicyDifferenceDto(string Setting, string Value, string Default);

internal sealed record AssessmentDto(
    string Indication, string Verdict, string Readiness, IEnumerable<string> Determining, IEnumerable<RuleDto> Rules,
    IEnumerable<MissingDto> Missing, IEnumerable<JudgementDto> NeedsJudgement, IEnumerable<CheckDto>? Checks, IEnumerable<PrecautionDto>? Precautions,
    RegimenDto? Regimen, string? Withheld, IEnumerable<string>? Warnings,
    IEnumerable<IEnumerable<AnswerDto>>? WouldChange, IEnumerable<PremedicationDto>? Premedication, IEnumerable<RemovedDto>? RemovedPremedication,
    IEnumerable<string>? Counselling, IEnumerable<string>? Settings, IEnumerable<string> Advice);

internal sealed record RuleDto(string Id, string Kind, string Strength, string Truth, string Statement, FindingDto Criterion, IEnumerable<string> Evidence);

internal sealed record FindingDto(string Says, string Truth, string? Reason, string? Because, IEnumerable<FindingDto>? Of);

internal sealed record MissingDto(string Fact, string? Subject, IEnumerable<string> Rules);

internal sealed record AnswerDto(string Fact, string? Subject, string Answer);

internal sealed record JudgementDto(string Rule, string Says, string Because);

internal sealed record CheckDto(string Id, string Status, string Says, string Because, IEnumerable<string> Evidence);

internal sealed record PrecautionDto(string Id, string Truth, string Says, string Because, IEnumerable<string> Evidence);

internal sealed record AdverseReactionDto(string Id, string Status, string Because, IEnumerable<string> Evidence);

internal sealed record RegimenDto(
    string Basis, string Says, DoseWeightDto DoseWeight, RangeDto<PlannedDto> PerInfusion, int? Infusions, int IntervalDays,
    RangeDto<QuantityDto>? CourseTotal, IEnumerable<DateOnly>? Dates, string? Product, RangeDto<QuantityDto>? Volume,
    IEnumerable<ScheduleDto>? Schedule, IEnumerable<string> Evidence);

internal sealed record DoseWeightDto(string Basis, decimal Value, string Unit, string Because);

internal sealed record RangeDto<T>(T Low, T High);

internal sealed record PlannedDto(QuantityDto Exact, QuantityDto? Rounded, IEnumerable<VialDto>? Vials, QuantityDto? Waste, string? Note);

internal sealed record VialDto(QuantityDto Size, int Count);

internal sealed record ScheduleDto(QuantityDto Dose, QuantityDto Volume, QuantityDto Duration, string Because, IEnumerable<StepDto> Steps);

internal sealed record StepDto(QuantityDto Rate, QuantityDto Duration, QuantityDto Volume, QuantityDto Cumulative);

internal sealed record QuantityDto(decimal Value, string Unit);

internal sealed record PremedicationDto(string Drug, QuantityDto? Low, QuantityDto? High);

internal sealed record RemovedDto(string Drug, string Because);

internal sealed record IgnoredDto(string Fact, string Because);

internal sealed record ReferenceDto(string Id, int? Number, string Reference, string? Doi, bool BeyondSource, DateOnly LastChecked, string? Discrepancy);

// A dose from a weight alone, and an order against a plan.
internal sealed record DoseDto(string Indication, string Note, RegimenDto? Regimen, string? Withheld, IEnumerable<string> Warnings);

internal sealed record OrderCheckDto(string Status, string Readiness, IEnumerable<DeviationDto> Deviations, IEnumerable<string> NotJudged, QuantityDto? DoseDifference, bool? WithinTolerance);

internal sealed record DeviationDto(string Finding, string Says);

// The rule catalogue.
internal sealed record CatalogueDto(KnowledgeDto Knowledge, IEnumerable<RuleSetDto> RuleSets, IEnumerable<StatementDto> Checks, IEnumerable<StatementDto> Precautions, IEnumerable<StatementDto> AdverseReactions,
    IEnumerable<SiteRuleDto>? SiteRules, IEnumerable<ReferenceDto> Evidence);

internal sealed record RuleSetDto(string Indication, IEnumerable<SourceAttributeDto> SourceAttributes, IEnumerable<CatalogueRuleDto> Rules);

internal sealed record SourceAttributeDto(string Attribute, string Answer, IEnumerable<string>? References, IEnumerable<string>? Facts, IEnumerable<string>? By);

internal sealed record CatalogueRuleDto(
    string Id, string Kind, string Strength, string Statement, CriterionDto When, CatalogueRegimenDto? Regimen, IEnumerable<CitationDto> Evidence);

internal sealed record SiteRuleDto(
    string Id, string Effect, string Statement, IEnumerable<string> Indications, CriterionDto When, IEnumerable<CitationDto> Evidence);

internal sealed record StatementDto(string Id, string Says, IEnumerable<CitationDto> Evidence);

internal sealed record CriterionDto(string Says, IEnumerable<CriterionDto>? Of);

internal sealed record CatalogueRegimenDto(string Says, string Basis, RangeDto<QuantityDto> PerInfusion, int? Infusions, int IntervalDays, IEnumerable<string> Settings);

internal sealed record CitationDto(string Reference, string Point);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CaseDto))]
[JsonSerializable(typeof(CatalogueDto))]
[JsonSerializable(typeof(DoseDto))]
[JsonSerializable(typeof(OrderCheckDto))]
internal sealed partial class ResultContext : JsonSerializerContext;
