using System.Collections.Immutable;

namespace IvigRules;

/// <summary>One pass of the rules over a chart: the truth of every observation. Everything else follows from it.</summary>
internal sealed class Evaluation
{
    private readonly Truth[] _observed;

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

    /// <summary>The same observation again, with what it saw.</summary>
    /// <param name="observation">Its number.</param>
    internal Trace Trace(int observation)
    {
        var trace = new Trace(withReasons: true);
        Rules.Observe(observation, Chart, trace);
        return trace;
    }

    /// <summary>The same, in a trace that was used before.</summary>
    internal void TraceInto(Trace trace, int observation)
    {
        trace.Clear();
        Rules.Observe(observation, Chart, trace);
    }
}
