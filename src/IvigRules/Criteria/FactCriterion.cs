using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>A criterion that reads the facts of a case. Bound to a policy's therapies once, it judges any number of cases.</summary>
internal sealed class FactCriterion(string statement, Func<TherapyHierarchy, Judge> bind) : Criterion(statement)
{
    internal FactCriterion(string statement, Judge judge)
        : this(statement, _ => judge)
    {
    }

    /// <summary>The facts of a case that it reads, such as <c>patient.sex</c> and <c>priorTherapies</c>.</summary>
    internal ImmutableArray<string> Reads { get; init; } = [];

    /// <summary>Its question on a therapy; absent for other criteria.</summary>
    internal TherapyQuestion? Asks { get; init; }

    /// <summary>The site's question behind it; absent for a library criterion.</summary>
    internal SiteQuestion? Site { get; init; }

    internal override bool Implies(Criterion other) =>
        Asks is { } question && other is FactCriterion { Asks: { } theirs } && question.Implies(theirs);

    internal Judge Bind(TherapyHierarchy therapies) => bind(therapies);
}
