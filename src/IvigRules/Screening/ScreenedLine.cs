using IvigRules.Assessments;

namespace IvigRules.Screening;

/// <summary>The outcome of a line of the input that is not blank: either a result or a problem.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Result">The result, when the line is a case.</param>
/// <param name="Problem">Otherwise, why it is not a case, or was not assessed (a <see cref="SiteRuleException"/> within).</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record ScreenedLine(long Line, CaseAssessment? Result, InvalidCaseException? Problem)
{
    /// <summary>The number of the line, without patient data.</summary>
    public override string ToString() => $"line {Invariant.Format(Line)}";
}
