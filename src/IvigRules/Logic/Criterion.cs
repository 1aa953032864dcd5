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
    internal Connective Connective { get; } = connective;

    public override ImmutableArray<Criterion> Parts { get; } = parts;

    private static string Words(Connective connective) => connective switch
    {
        Connective.All => "all of",
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

    /// <summary>The facts of a case that it reads, such as <c>patient.sex</c> and <c>priorTherapies</c>.</summary>
    internal ImmutableArray<string> Reads { get; init; } = [];

    internal Observe Bind(TherapyHierarchy therapies) => bind(therapies);
}
