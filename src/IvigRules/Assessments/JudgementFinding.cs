namespace IvigRules.Assessments;

/// <summary>A point on which the source is silent and that could still change the verdict.</summary>
/// <param name="Rule">The rule that raises it.</param>
/// <param name="Statement">The criterion's statement.</param>
/// <param name="Because">The observations.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record JudgementFinding(string Rule, string Statement, string Because)
{
    /// <summary>The rule and the criterion's statement, without patient data.</summary>
    public override string ToString() => $"{Rule}: {Statement}";
}
