using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using IvigRules.Criteria;
using IvigRules.Knowledge;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>What an Indeterminate verdict waits for: only what could still change it.</summary>
internal sealed class OpenPoints
{
    internal static readonly OpenPoints None = new([], []);

    // Most verdicts of a screened population are asked for this: what it is collected in is kept.
    [ThreadStatic]
    private static Collector? _collector;

    private OpenPoints(ImmutableArray<MissingFinding> missing, ImmutableArray<JudgementFinding> judgement) => (Missing, Judgement) = (missing, judgement);

    internal ImmutableArray<MissingFinding> Missing { get; }

    internal ImmutableArray<JudgementFinding> Judgement { get; }

    internal static OpenPoints Of(CaseEvaluation evaluation, CompiledRuleSet rules, RuleTruths truths) =>
        (_collector ??= new Collector()).Collect(evaluation, rules, truths);

    private sealed class Collector
    {
        private readonly Notes _trace = new(withReasons: false);
        private readonly Notes _reasons = new(withReasons: true);
        private readonly List<(MissingFact Fact, uint Rules)> _missing = [];
        private readonly List<(int Rule, int FactCriterion)> _judgement = [];

        internal OpenPoints Collect(CaseEvaluation evaluation, CompiledRuleSet rules, RuleTruths truths)
        {
            _missing.Clear();
            _judgement.Clear();
            Span<int> pivotal = stackalloc int[Sensitivity.MaxUnknown];
            var count = Sensitivity.Pivotal(rules, evaluation, truths, pivotal);
            var open = rules.Open(truths);
            foreach (var observation in pivotal[..count])
            {
                var asking = open & rules.Readers(observation);
                if (asking != 0)
                    Collect(evaluation, observation, asking);
            }

            return new OpenPoints(Missing(rules), _judgement.Count == 0 ? [] : Judgement(evaluation, rules));
        }

        private void Collect(CaseEvaluation evaluation, int observation, uint asking)
        {
            evaluation.TraceInto(_trace, observation);
            foreach (var fact in _trace.Missing)
                Add(fact, asking);
            if (!_trace.SourceIsSilent)
                return;
            for (; asking != 0; asking &= asking - 1)
                _judgement.Add((BitOperations.TrailingZeroCount(asking), observation));
        }

        /// <summary>Each fact once, in order.</summary>
        private void Add(MissingFact fact, uint asking)
        {
            var place = 0;
            while (place < _missing.Count && _missing[place].Fact < fact)
                place++;
            if (place < _missing.Count && _missing[place].Fact == fact)
                _missing[place] = (fact, _missing[place].Rules | asking);
            else
                _missing.Insert(place, (fact, asking));
        }

        private ImmutableArray<MissingFinding> Missing(CompiledRuleSet rules)
        {
            var missing = new MissingFinding[_missing.Count];
            for (var i = 0; i < missing.Length; i++)
                missing[i] = new(_missing[i].Fact, rules.Ids(_missing[i].Rules));
            return ImmutableCollectionsMarshal.AsImmutableArray(missing);
        }

        /// <summary>By rule; of one rule in the order of its observations.</summary>
        private ImmutableArray<JudgementFinding> Judgement(CaseEvaluation evaluation, CompiledRuleSet rules)
        {
            _judgement.Sort();
            var points = new JudgementFinding[_judgement.Count];
            for (var i = 0; i < points.Length; i++)
            {
                var (rule, observation) = _judgement[i];
                evaluation.TraceInto(_reasons, observation);
                points[i] = new(rules.Rules.Rules[rule].Id, evaluation.Rules.Observations[observation].Statement, _reasons.Because);
            }

            // Nothing of a patient is kept, nor what only a case of extraordinary size needs.
            _reasons.Clear();
            if (_reasons.IsLarge)
                _collector = null;
            return ImmutableCollectionsMarshal.AsImmutableArray(points);
        }
    }
}
