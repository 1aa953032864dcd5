namespace IvigRules.Assessments;

/// <summary>The criterion of a site's rule threw, so the case was not assessed: a failure is not an answer.</summary>
/// <remarks>The message names the rule and holds no patient data. The inner exception is the criterion's own, and may hold some.</remarks>
public sealed class SiteRuleException : Exception
{
    internal SiteRuleException(ImmutableArray<string> rules, string criterion, Exception inner)
        : base($"the case was not assessed, because a criterion of the site failed ({string.Join(", ", rules)}: '{criterion}')", inner) =>
            Rules = rules;

    /// <summary>The identifiers of the rules that ask the criterion, in order.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>The same as a problem with one case among others, so that screening rejects it and goes on.</summary>
    internal InvalidCaseException AsProblemOfTheCase() => new("$", Message, inner: this);
}
