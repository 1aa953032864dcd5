using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using IvigRules.Criteria;
using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Policy;

namespace IvigRules.Assessments;

/// <summary>All rule sets, bound to one policy. Every distinct observation has one number and is made at most once a case.</summary>
internal sealed class CompiledRules
{
    private readonly Observe[] _observers;

    internal CompiledRules(ImmutableArray<RuleSet> sets, TherapyHierarchy therapies, KnowledgeVersion knowledge, SiteRules? site = null)
    {
        Knowledge = knowledge;
        Site = site;
        var numbers = new Dictionary<FactCriterion, int>(ReferenceEqualityComparer.Instance);
        var criteria = sets.SelectMany(set => set.Rules).Select(rule => rule.When).Concat(site?.Rules.Select(rule => rule.When) ?? []);
        foreach (var observation in criteria.SelectMany(CompiledRuleSet.Observations))
            numbers.TryAdd(observation, numbers.Count);
        Observations = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        _observers = [.. Observations.Select(observation => observation.Bind(therapies))];
        Sets = [.. sets.Select(set => new CompiledRuleSet(set, observation => numbers[observation], site?.AdditionsTo(set.Indication) ?? []))];
        SiteQuestions = [.. Sets.SelectMany(set => set.SiteQuestions).Distinct()];
    }

    internal ImmutableArray<FactCriterion> Observations { get; }

    internal CompiledRuleSet[] Sets { get; }

    /// <summary>Which rules and settings they are.</summary>
    internal KnowledgeVersion Knowledge { get; }

    /// <summary>The observations that are a site's own questions.</summary>
    internal int[] SiteQuestions { get; }

    /// <summary>The site's rules among them; none if there are none.</summary>
    internal SiteRules? Site { get; }

    internal Truth Observe(int observation, CaseView chart, Notes? trace) => _observers[observation](chart, trace);

    internal int NumberOf(FactCriterion observation) => Observations.IndexOf(observation);
}
