using System.Collections.Immutable;
using IvigRules.Dosing;
using IvigRules.Knowledge;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>The summary of a result as plain data for System.Text.Json.</summary>
internal sealed record SummaryDto(string PatientId, DateOnly AsOf, KnowledgeVersion Knowledge, SummaryDto.AssessmentDto[] Assessments)
{
    internal static SummaryDto Of(CaseAssessment result) =>
        new(result.PatientId, result.AsOf, result.Knowledge, [.. result.Assessments.Select(Map)]);

    private static AssessmentDto Map(Assessment assessment) => new(
        KebabCase<Indication>.NameOf(assessment.Indication), KebabCase<Verdict>.NameOf(assessment.Verdict),
        KebabCase<Readiness>.NameOf(assessment.Readiness),
        assessment.Determining,
        [.. assessment.Missing.Select(missing => new MissingDto(missing.Fact.Fact, missing.Fact.Subject, missing.Rules))],
        [.. assessment.NeedsJudgement.Select(point => new JudgementDto(point.Rule, point.Statement, point.Because))],
        SummaryContent.Plan(assessment) is { } plan ? Map(plan) : null,
        assessment.Verdict == Verdict.Consider ? [.. SummaryContent.Precautions(assessment)] : null);

    private static RegimenDto Map(DosePlan plan) => new(
        new(Map(plan.PerInfusion.Low), Map(plan.PerInfusion.High)),
        plan.CourseTotal is { } total ? new(new(Plain(total.Low)), new(Plain(total.High))) : null);

    private static InfusionDto Map(InfusionDose dose) =>
        new(new(Plain(dose.Exact)), dose.Rounded is { } rounded ? new(Plain(rounded)) : null);

    // The division takes trailing zeros off.
    private static decimal Plain(Dose dose) => dose.Grams / 1.0000000000000000000000000000m;

    internal sealed record AssessmentDto(
        string Indication, string Verdict, string Readiness, ImmutableArray<string> Determining, MissingDto[] Missing,
        JudgementDto[] NeedsJudgement, RegimenDto? Regimen, string[]? Precautions);

    internal sealed record MissingDto(string Fact, string? Subject, ImmutableArray<string> Rules);

    internal sealed record JudgementDto(string Rule, string Says, string Because);

    internal sealed record GramsDto(decimal Value, string Unit = "g");

    internal sealed record InfusionDto(GramsDto Exact, GramsDto? Rounded);

    internal sealed record InfusionRangeDto(InfusionDto Low, InfusionDto High);

    internal sealed record CourseDto(GramsDto Low, GramsDto High);

    internal sealed record RegimenDto(InfusionRangeDto PerInfusion, CourseDto? CourseTotal);
}
