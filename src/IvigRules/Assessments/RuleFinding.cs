using IvigRules.Criteria;

namespace IvigRules.Assessments;

/// <summary>The truth of one rule with its observations. <see cref="RuleKind"/> defines the meaning of the truth.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Truth">Whether it holds; for a check, whether it passed.</param>
/// <param name="Criterion">The findings on its criteria, met or not.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record RuleFinding(Rule Rule, Truth Truth, Finding Criterion)
{
    /// <summary>The observations of all its criteria together.</summary>
    public string Because => string.Join("; ", Reasons(Criterion).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The identifier and the truth, without patient data.</summary>
    public override string ToString() => $"{Rule.Id}: {Truth}";

    internal static RuleFinding Of(Rule rule, CaseEvaluation evaluation, Notes notes)
    {
        var criterion = Finding.Of(rule.When, evaluation, notes);
        return new(rule, criterion.Truth, criterion);
    }

    private static IEnumerable<string> Reasons(Finding finding) => finding.Reasons.Concat(finding.Parts.SelectMany(Reasons));
}
