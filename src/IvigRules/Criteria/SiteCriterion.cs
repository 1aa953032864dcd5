namespace IvigRules.Criteria;

/// <summary>Criteria of a site's own, for the rules that it adds beside those of the library.</summary>
public static class SiteCriterion
{
    /// <summary>
    /// A criterion that the site judges itself. Combine it with <see cref="Criterion.All"/>, <see cref="Criterion.Any"/> and <see
    /// cref="Criterion.Not"/>.
    /// </summary>
    /// <param name="statement">The statement, such as <c>the patient takes part in trial X</c>.</param>
    /// <param name="fact">
    /// A name for the fact that is missing when it is Unknown, such as <c>trialX</c>: a result lists it as <c>site.trialX</c>.
    /// </param>
    /// <param name="question">
    /// The question to ask then, such as <c>does the patient take part in trial X?</c>; the subject of that missing fact.
    /// </param>
    /// <param name="judge">
    /// Judges a case, which it sees as at its as-of date: later facts are left out. Asked once for each case; from several threads at
    /// once where cases are. It reads no clock, and changes no answer for the order or repetition of facts. An exception that it throws
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
