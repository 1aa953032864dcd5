using IvigRules.Criteria;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Assessments;

/// <summary>All rule sets, compiled for one policy. Every distinct leaf has one number and is judged at most once for a case.</summary>
internal sealed class CompiledRules
{
    private readonly Judge[] _judges;
    private readonly Dictionary<Criterion, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly int[][] _siteQuestions;

    internal CompiledRules(ImmutableArray<RuleSet> sets, TherapyHierarchy therapies, KnowledgeVersion knowledge, SiteRules? site = null)
    {
        Knowledge = knowledge;
        Site = site;
        foreach (var leaf in sets.SelectMany(set => set.Rules).SelectMany(rule => rule.When.Leaves()))
            _numbers.TryAdd(leaf, _numbers.Count);
        Leaves = [.. _numbers.OrderBy(pair => pair.Value).Select(pair => (FactCriterion)pair.Key)];
        _judges = [.. Leaves.Select(leaf => leaf.Bind(therapies))];
        ReadersOfPatient = LeavesThatRead("patient.");
        ReadersOfConditions = LeavesThatRead("conditions");
        ReadersOfTherapies = LeavesThatRead("priorTherapies");
        Sets = [.. sets.Select(set => new CompiledRuleSet(set, NumberOf))];
        _siteQuestions = [.. Sets.Select(set => Array.FindAll(set.All, leaf => Leaves[leaf].Site is not null))];
        AllSiteQuestions = [.. _siteQuestions.SelectMany(questions => questions).Distinct()];
    }

    /// <summary>The criteria that read facts, by number.</summary>
    internal ImmutableArray<FactCriterion> Leaves { get; }

    internal CompiledRuleSet[] Sets { get; }

    internal KnowledgeVersion Knowledge { get; }

    /// <summary>The site's rules; absent if there are none.</summary>
    internal SiteRules? Site { get; }

    /// <summary>The leaves that can change with the patient.</summary>
    internal int[] ReadersOfPatient { get; }

    /// <summary>The leaves that can change with the conditions.</summary>
    internal int[] ReadersOfConditions { get; }

    /// <summary>The leaves that can change with the prior therapies.</summary>
    internal int[] ReadersOfTherapies { get; }

    /// <summary>The leaves that are a site's own questions.</summary>
    internal int[] AllSiteQuestions { get; }

    internal int NumberOf(Criterion leaf) => _numbers[leaf];

    /// <summary>The leaves of one indication that are a site's own questions.</summary>
    internal int[] SiteQuestions(Indication indication) => _siteQuestions[(int)indication];

    internal Truth Judge(int leaf, CaseView view) => _judges[leaf](view, null);

    /// <summary>Judges a leaf and records its observations.</summary>
    internal Truth Judge(int leaf, CaseView view, Notes notes)
    {
        var truth = _judges[leaf](view, notes);
        notes.Settle(truth);
        return truth;
    }

    /// <summary>The leaves that read a fact. One that does not say which facts it reads may read any.</summary>
    private int[] LeavesThatRead(string fact) =>
    [
        .. Enumerable.Range(0, Leaves.Length).Where(leaf =>
            Leaves[leaf].Reads.IsEmpty || Leaves[leaf].Reads.Any(read => read.StartsWith(fact, StringComparison.Ordinal))),
    ];
}
