using IvigRules.Assessments;

namespace IvigRules.Screening;

/// <summary>What came of a line of the input that is not blank: either a result or a problem.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Result">The result, when the line is a case.</param>
/// <param name="Problem">
/// Why it cannot be read as one, otherwise; with a <see cref="SiteRuleException"/> within, why it was not assessed.
/// </param>
public sealed record ScreenedLine(long Line, CaseAssessment? Result, InvalidCaseException? Problem)
{
    /// <summary>The number of the line and nothing of the patient.</summary>
    public override string ToString() => $"line {Invariant.Format(Line)}";
}
