using System.Text.Json.Nodes;
using IvigRules.Assessments;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Logic;
using IvigRules.Reports;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>Assesses a case and arranges the result for the page.</summary>
internal static class Assessing
{
    internal static Answer Of(ReadInput input, IvigAssessor assessor, Cards cards)
    {
        CaseAssessment result;
        try
        {
            result = assessor.Assess(input.Case);
        }
        catch (InvalidCaseException unreadable)
        {
            throw InputReader.Unreadable(unreadable.Faults);
        }

        var questions = new Questions(input.Case, assessor.Policy);
        var report = Report.Of(result);
        var matter = result.Assessments.Where(each => report.Indications.Contains(each.Indication)).ToList();
        return new(
            ContractName(input.Kind), result.AsOf, $"{report.Title.Lead}{report.Title.Text}",
            JsonNode.Parse(CaseJson.ToJson(input.Case))!, JsonNode.Parse(ResultJson.ToJson(result))!,
            [.. matter.Select(each => Row.Of(each, questions.Of(each), assessor.WhatIf(input.Case, each.Indication)))],
            [.. result.Assessments.Except(matter).Select(InShort)],
            input.Open, input.Sources, cards);
    }

    private static string InShort(Assessment assessment) =>
        $"{Questions.Sentence(assessment.Indication.Title())}: {assessment.Verdict.Title().ToLowerInvariant()}";

    private static string ContractName(InputKind kind) => kind switch
    {
        InputKind.Case => "case",
        InputKind.Fhir => "fhir",
        InputKind.Request => "request",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
