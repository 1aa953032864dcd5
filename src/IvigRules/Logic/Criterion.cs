using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Facts;
using IvigRules.Knowledge;

namespace IvigRules.Logic;

/// <summary>A statement about a case that can be true: one observation, or several combined by all, any or not.</summary>
/// <remarks>Immutable. The same criterion in two rules is one observation: it is made once, and what is missing for it is asked once.</remarks>
public abstract class Criterion
{
    private protected Criterion(string says) => Statement = says;

    /// <summary>The statement, such as <c>multiple sclerosis is recorded</c>.</summary>
    public string Statement { get; }

    /// <summary>What it combines; empty for an observation.</summary>
    public virtual ImmutableArray<Criterion> Parts => [];

    /// <summary>An observation of a site's own, for a site rule.</summary>
    /// <param name="says">The statement, such as <c>the patient takes part in trial X</c>.</param>
    /// <param name="fact">A name for what is missing when it is Unknown, such as <c>trialX</c>: a result lists it as <c>site.trialX</c>.</param>
    /// <param name="question">What to ask then, such as <c>does the patient take part in trial X?</c>; the subject of that missing fact.</param>
    /// <param name="judge">
    /// Judges a case, which it sees as at its as-of date: later facts are left out. Asked once for each case; from several threads at
    /// once where cases are. It reads no clock, and changes no answer for the order or repetition of facts. What it throws becomes a
    /// <c>SiteRuleException</c>, never an answer.
    /// </param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static Criterion Of(string says, string fact, string question, Func<PatientCase, SiteAnswer> judge)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(says);
        ArgumentException.ThrowIfNullOrWhiteSpace(fact);
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        ArgumentNullException.ThrowIfNull(judge);
        return new FactCriterion(new SiteQuestion(says, fact, question, judge));
    }

    /// <summary>Met when every one is Met, NotMet when one is NotMet, else Unknown.</summary>
    public static Criterion All(params ImmutableArray<Criterion> parts) => new Combination(Connective.All, parts);

    /// <summary>Met when one is Met, NotMet when every one is NotMet, else Unknown.</summary>
    public static Criterion Any(params ImmutableArray<Criterion> parts) => new Combination(Connective.Any, parts);

    /// <summary>Met when the criterion is NotMet, NotMet when it is Met, else Unknown.</summary>
    public static Criterion Not(Criterion criterion) => new Combination(Connective.Not, [criterion]);
}
