using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>What is observed of one chart: the truth of an observation, made when first asked for and kept. Everything else follows from it.</summary>
internal sealed class CaseEvaluation
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
    internal CaseEvaluation(CaseView chart, CompiledRules rules, params ReadOnlySpan<int> siteQuestions)
    {
        CaseView = chart;
        Rules = rules;
        _observed = new byte[rules.Observations.Length];
        foreach (var question in siteQuestions)
            Observe(question);
    }

    internal CaseView CaseView { get; }

    internal CompiledRules Rules { get; }

    internal Truth this[int observation] => _observed[observation] is > 0 and var made ? (Truth)(made - Made) : Observe(observation);

    /// <summary>The same rules over the case with more facts recorded.</summary>
    internal CaseEvaluation Of(PatientCase completed) => new(CaseView.With(completed), Rules);

    /// <summary>What became of every rule of an indication, built when first asked for.</summary>
    internal ImmutableArray<RuleFinding> Explain(CompiledRuleSet rules, RuleTruths truths)
    {
        ref var kept = ref KeptOf(rules).Explained;
        return kept.IsDefault ? kept = Explanations.Rules(this, rules, truths) : kept;
    }

    /// <summary>What would change the verdict of an indication, worked out when first asked for.</summary>
    internal ImmutableArray<WhatIf> Changes(CompiledRuleSet rules, RuleTruths truths, ImmutableArray<MissingFinding> missing)
    {
        ref var kept = ref KeptOf(rules).Changes;
        return kept.IsDefault ? kept = Assessments.Changes.Of(this, rules, truths, missing) : kept;
    }

    /// <summary>How the facts that an observation misses would have to be answered for IVIG to be considered.</summary>
    internal IEnumerable<Offer> Offers(int observation)
    {
        var trace = new Notes(withReasons: false) { Offers = [] };
        Rules.Observe(observation, CaseView, trace);
        return trace.Offers.OfType<Offer>();
    }

    /// <summary>The paths of the facts that an observation reads.</summary>
    internal List<string> Cited(int observation)
    {
        List<string> cited = [];
        Rules.Observe(observation, CaseView, new Notes(withReasons: false) { Cited = cited });
        return cited;
    }

    /// <summary>The same observation again, with what it saw in a trace that may have been used before.</summary>
    internal void TraceInto(Notes trace, int observation)
    {
        trace.Clear();
        Rules.Observe(observation, CaseView, trace);
    }

    // Several threads may do so at once: they come to the same.
    private Truth Observe(int observation)
    {
        var truth = Rules.Observe(observation, CaseView, trace: null);
        _observed[observation] = (byte)((int)truth + Made);
        return truth;
    }

    private ref Kept KeptOf(CompiledRuleSet rules)
    {
        if (_kept is null)
            Interlocked.CompareExchange(ref _kept, new Kept[EnumNames<Indication>.Count], null);
        return ref _kept[(int)rules.Rules.Indication];
    }

    /// <summary>What of one indication few ask for: not in the assessment itself, which there are five of for every case.</summary>
    private struct Kept
    {
        internal ImmutableArray<RuleFinding> Explained;
        internal ImmutableArray<WhatIf> Changes;
    }
}
