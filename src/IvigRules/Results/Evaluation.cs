using System.Collections.Immutable;

namespace IvigRules;

/// <summary>What is observed of one chart: the truth of an observation, made when first asked for and kept. Everything else follows from it.</summary>
internal sealed class Evaluation
{
    // Of an observation that was made, its truth moved up by this; nothing of one that was not made.
    private const int Made = 2;

    private readonly byte[] _observed;
    private Kept[]? _kept;

    /// <param name="chart">The chart.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="siteQuestions">
    /// What is observed at once: a site is asked each question once, by one thread, and what it throws is thrown by the assessment.
    /// </param>
    internal Evaluation(Chart chart, BoundRules rules, params ReadOnlySpan<int> siteQuestions)
    {
        Chart = chart;
        Rules = rules;
        _observed = new byte[rules.Observations.Length];
        foreach (var question in siteQuestions)
            Observe(question);
    }

    internal Chart Chart { get; }

    internal BoundRules Rules { get; }

    internal Truth this[int observation] => _observed[observation] is > 0 and var made ? (Truth)(made - Made) : Observe(observation);

    /// <summary>The same rules over the case with more facts recorded.</summary>
    internal Evaluation Of(PatientCase completed) => new(Chart.With(completed), Rules);

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

    // Several threads may do so at once: they come to the same.
    private Truth Observe(int observation)
    {
        var truth = Rules.Observe(observation, Chart, trace: null);
        _observed[observation] = (byte)((int)truth + Made);
        return truth;
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
