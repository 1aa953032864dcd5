using System.Collections.Immutable;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>One observation about a case. Bound to a policy once, it observes any number of charts.</summary>
internal sealed class FactCriterion(string says, Func<TherapyHierarchy, Observe> bind) : Criterion(says)
{
    internal FactCriterion(string says, Observe observe)
        : this(says, _ => observe)
    {
    }

    internal FactCriterion(SiteQuestion site)
        : this(site.Statement, _ => site.Observe) => Site = site;

    /// <summary>The site's question that it is; none if it is the library's own.</summary>
    internal SiteQuestion? Site { get; }

    /// <summary>The facts of a case that it reads, such as <c>patient.sex</c> and <c>priorTherapies</c>.</summary>
    internal ImmutableArray<string> Reads { get; init; } = [];

    internal Observe Bind(TherapyHierarchy therapies) => bind(therapies);
}
