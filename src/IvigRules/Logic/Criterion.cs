namespace IvigRules.Logic;

/// <summary>A statement about a case that is Met, NotMet or Unknown. It reads facts, or combines criteria by all, any or not.</summary>
/// <remarks>Immutable. A criterion that two rules share is judged once for a case, and a fact that it misses is asked for once.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public abstract class Criterion
{
    private protected Criterion(string statement) => Statement = statement;

    /// <summary>The statement, such as <c>multiple sclerosis is recorded</c>.</summary>
    public string Statement { get; }

    /// <summary>The criteria that it combines; empty for one that reads facts.</summary>
    public virtual ImmutableArray<Criterion> Parts => [];

    /// <summary>Met when every part is Met, NotMet when one is NotMet, else Unknown.</summary>
    public static Criterion All(params ImmutableArray<Criterion> parts) => new Combination(Connective.All, parts);

    /// <summary>Met when one part is Met, NotMet when every one is NotMet, else Unknown.</summary>
    public static Criterion Any(params ImmutableArray<Criterion> parts) => new Combination(Connective.Any, parts);

    /// <summary>Met when the criterion is NotMet, NotMet when it is Met, else Unknown.</summary>
    public static Criterion Not(Criterion criterion) => new Combination(Connective.Not, [criterion]);

    /// <summary>Whether another criterion is Met whenever this one is.</summary>
    internal virtual bool Implies(Criterion other) => false;

    /// <summary>The criteria that read facts, in order, with repetitions.</summary>
    internal IEnumerable<Criterion> Leaves() => this is Combination ? Parts.SelectMany(part => part.Leaves()) : [this];
}
