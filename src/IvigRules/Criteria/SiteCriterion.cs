namespace IvigRules.Criteria;

/// <summary>Criteria for the rules that a site adds to those of the library.</summary>
public static class SiteCriterion
{
    /// <summary>
    /// A criterion that the site judges itself. Combine it with <see cref="Criterion.All"/>, <see cref="Criterion.Any"/> and <see
    /// cref="Criterion.Not"/>.
    /// </summary>
    /// <param name="statement">The statement, such as <c>the patient takes part in trial X</c>.</param>
    /// <param name="fact">The name of the fact that is missing if Unknown, such as <c>trialX</c>; listed as <c>site.trialX</c>.</param>
    /// <param name="question">The question to ask if it is Unknown, such as <c>does the patient take part in trial X?</c>.</param>
    /// <param name="judge">
    /// Judges a case as of its as-of date: later facts are left out. It is called once per case, for several cases at once when a host
    /// assesses several at once. It must not read a clock or depend on the order or repetition of facts. An exception that it throws
    /// becomes a <c>SiteRuleException</c>, never an answer.
    /// </param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static Criterion Of(string statement, string fact, string question, Func<PatientCase, SiteAnswer> judge)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        ArgumentException.ThrowIfNullOrWhiteSpace(fact);
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        ArgumentNullException.ThrowIfNull(judge);
        var asked = new SiteQuestion(fact, question, judge);
        return new FactCriterion(statement, asked.Judge) { Site = asked };
    }
}
