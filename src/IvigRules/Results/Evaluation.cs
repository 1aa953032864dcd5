using System.Collections.Immutable;

namespace IvigRules;

/// <summary>One pass of the rules over a chart: the truth of every observation. Everything else follows from it.</summary>
internal sealed class Evaluation
{
    private readonly Truth[] _observed;
    private Kept[]? _kept;

    internal Evaluation(Chart chart, BoundRules rules, Knowledge knowledge, ReadOnlySpan<int> observations)
    {
        Chart = chart;
        Rules = rules;
        Knowledge = knowledge;
        _observed = new Truth[rules.Observations.Length];
        foreach (var observation in observations)
            _observed[observation] = rules.Observe(observation, chart, trace: null);
    }

    internal Chart Chart { get; }

    internal BoundRules Rules { get; }

    internal Knowledge Knowledge { get; }

    internal ReadOnlySpan<Truth> Observed => _observed;

    /// <summary>The same rules over the case with more facts recorded.</summary>
    internal Evaluation Of(PatientCase completed, ReadOnlySpan<int> observations) => new(Chart.With(completed), Rules, Knowledge, observations);

    /// <summary>What became of every rule of an indication, built when first asked for.</summary>
    internal ImmutableArray<RuleFinding> Explain(BoundRuleSet rules, RuleTruths truths)
    {
        ref var kept = ref KeptOf(rules).Explained;
        return kept.IsDefault ? kept = Explanations.Rules(this, rules, truths) : kept;
    }

    /// <summary>What would change the verdict of an indication, worked out when first asked for.</summary>
    internal ImmutableArray<ChangeFinding> Changes(BoundRuleSet rules, RuleTruths truths, ImmutableArray<MissingFinding> missing)
    {
        ref var kept = ref KeptOf(rules).Changes;
        return kept.IsDefault ? kept = IvigRules.Changes.Of(this, rules, truths, missing) : kept;
    }

    /// <summary>How the facts that an observation misses would have to be answered for IVIG to be considered.</summary>
    internal IEnumerable<Offer> Offers(int observation)
    {
        var trace = new Trace(withReasons: false) { Offers = [] };
        Rules.Observe(observation, Chart, trace);
        return trace.Offers.OfType<Offer>();
    }

    /// <summary>The paths of the facts that an observation reads.</summary>
    internal List<string> Cited(int observation)
    {
        List<string> cited = [];
        Rules.Observe(observation, Chart, new Trace(withReasons: false) { Cited = cited });
        return cited;
    }

    /// <summary>The same observation again, with what it saw in a trace that may have been used before.</summary>
    internal void TraceInto(Trace trace, int observation)
    {
        trace.Clear();
        Rules.Observe(observation, Chart, trace);
    }

    private ref Kept KeptOf(BoundRuleSet rules)
    {
        if (_kept is null)
            Interlocked.CompareExchange(ref _kept, new Kept[Names<Indication>.Count], null);
        return ref _kept[(int)rules.Rules.Indication];
    }

    /// <summary>What of one indication few ask for: not in the assessment itself, which there are five of for every case.</summary>
    private struct Kept
    {
        internal ImmutableArray<RuleFinding> Explained;
        internal ImmutableArray<ChangeFinding> Changes;
    }
}
