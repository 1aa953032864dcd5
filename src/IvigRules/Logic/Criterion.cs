using System.Collections.Immutable;

namespace IvigRules;

/// <summary>A statement about a case that can be true: one observation, or several combined by all, any or not.</summary>
/// <remarks>Immutable. The same criterion in two rules is one observation: it is made once, and what is missing for it is asked once.</remarks>
public abstract class Criterion
{
    private protected Criterion(string says) => Says = says;

    /// <summary>The statement, such as <c>multiple sclerosis is recorded</c>.</summary>
    public string Says { get; }

    /// <summary>What it combines; empty for an observation.</summary>
    public virtual ImmutableArray<Criterion> Parts => [];

    /// <summary>An observation of a site's own, for a <see cref="SiteRule"/>.</summary>
    /// <param name="says">The statement, such as <c>the patient takes part in trial X</c>.</param>
    /// <param name="fact">A name for what is missing when it is Unknown, such as <c>trialX</c>: a result lists it as <c>site.trialX</c>.</param>
    /// <param name="question">What to ask then, such as <c>does the patient take part in trial X?</c>; the subject of that missing fact.</param>
    /// <param name="judge">
    /// Judges a case, which it sees as at its as-of date: later facts are left out. Asked once for each case; from several threads at
    /// once where cases are. It reads no clock, and changes no answer for the order or repetition of facts. What it throws becomes a
    /// <see cref="SiteRuleException"/>, never an answer.
    /// </param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static Criterion Of(string says, string fact, string question, Func<PatientCase, SiteAnswer> judge)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(says);
        ArgumentException.ThrowIfNullOrWhiteSpace(fact);
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        ArgumentNullException.ThrowIfNull(judge);
        return new Observation(new SiteQuestion(says, fact, question, judge));
    }

    /// <summary>Met when every one is Met, NotMet when one is NotMet, else Unknown.</summary>
    public static Criterion All(params ImmutableArray<Criterion> parts) => new Combination(Connective.All, parts);

    /// <summary>Met when one is Met, NotMet when every one is NotMet, else Unknown.</summary>
    public static Criterion Any(params ImmutableArray<Criterion> parts) => new Combination(Connective.Any, parts);

    /// <summary>Met when the criterion is NotMet, NotMet when it is Met, else Unknown.</summary>
    public static Criterion Not(Criterion criterion) => new Combination(Connective.Not, [criterion]);
}

/// <summary>How a combination reads its parts.</summary>
internal enum Connective
{
    All,
    Any,
    Not,
}

internal sealed class Combination(Connective connective, ImmutableArray<Criterion> parts) : Criterion(Words(connective))
{
    internal const string AllOf = "all of";

    internal Connective Connective { get; } = connective;

    public override ImmutableArray<Criterion> Parts { get; } = parts;

    private static string Words(Connective connective) => connective switch
    {
        Connective.All => AllOf,
        Connective.Any => "any of",
        _ => "not",
    };
}

/// <summary>Looks at a chart. With a trace it also writes down what it saw; the truth is the same with and without.</summary>
internal delegate Truth Observe(Chart chart, Trace? trace);

/// <summary>One observation about a case. Bound to a policy once, it observes any number of charts.</summary>
internal sealed class Observation(string says, Func<TherapyHierarchy, Observe> bind) : Criterion(says)
{
    internal Observation(string says, Observe observe)
        : this(says, _ => observe)
    {
    }

    internal Observation(SiteQuestion site)
        : this(site.Says, _ => site.Observe) => Site = site;

    /// <summary>The site's question that it is; none if it is the library's own.</summary>
    internal SiteQuestion? Site { get; }

    /// <summary>The facts of a case that it reads, such as <c>patient.sex</c> and <c>priorTherapies</c>.</summary>
    internal ImmutableArray<string> Reads { get; init; } = [];

    internal Observe Bind(TherapyHierarchy therapies) => bind(therapies);
}
