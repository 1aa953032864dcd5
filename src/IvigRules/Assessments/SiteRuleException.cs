namespace IvigRules.Assessments;

/// <summary>Thrown when a criterion of a site's rule threw: the case was not assessed, because a failure is not an answer.</summary>
/// <remarks>The message names the rule and holds no patient data. The inner exception is the criterion's own, and may hold some.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class SiteRuleException : Exception
{
    internal SiteRuleException(ImmutableArray<string> rules, string criterion, Exception inner)
        : base("the case was not assessed, because a criterion of the site failed "
            + $"({string.Join(", ", rules)}: '{Characters.OneLine(criterion)}')", inner) =>
            Rules = rules;

    /// <summary>The identifiers of the rules that ask the criterion, in order.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>The same as a fault of one case, so that screening rejects the case and continues.</summary>
    internal InvalidCaseException AsProblemOfTheCase() => new("$", Message, inner: this);
}
