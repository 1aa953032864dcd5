using System.Numerics;
using IvigRules.Criteria;

namespace IvigRules.Assessments;

/// <summary>The open points of an Indeterminate verdict: only those that could still change it.</summary>
/// <param name="Missing">The missing facts, in order.</param>
/// <param name="Judgement">The points for a clinician, by rule.</param>
internal sealed record OpenPoints(ImmutableArray<MissingFinding> Missing, ImmutableArray<JudgementFinding> Judgement)
{
    internal static readonly OpenPoints None = new([], []);

    internal static OpenPoints Of(CaseEvaluation evaluation, CompiledRuleSet rules, RuleTruths truths)
    {
        Span<int> pivotal = stackalloc int[Sensitivity.MaxLeaves];
        var count = Sensitivity.Pivotal(rules, truths, evaluation, pivotal);
        var open = rules.Open(truths);
        var missing = new SortedList<MissingFact, uint>();
        var judgement = new List<(int Rule, int Leaf)>();
        var notes = new Notes(withReasons: false);
        foreach (var leaf in pivotal[..count])
        {
            var asking = open & rules.Readers(leaf);
            evaluation.Judge(leaf, notes);
            foreach (var missed in notes.Missed)
                missing[missed.Fact] = missing.GetValueOrDefault(missed.Fact) | asking;
            for (var left = notes.NeedsAJudgement ? asking : 0; left != 0; left &= left - 1)
                judgement.Add((BitOperations.TrailingZeroCount(left), leaf));
        }

        return new(
            [.. missing.Select(pair => new MissingFinding(pair.Key, rules.Ids(pair.Value)))],
            judgement.Count == 0 ? [] : Explain(judgement, evaluation, rules));
    }

    private static ImmutableArray<JudgementFinding> Explain(
        List<(int Rule, int Leaf)> judgement, CaseEvaluation evaluation, CompiledRuleSet rules)
    {
        var notes = new Notes(withReasons: true);
        judgement.Sort();
        return
        [
            .. judgement.Select(point =>
            {
                evaluation.Judge(point.Leaf, notes);
                return new JudgementFinding(rules.RuleSet.Rules[point.Rule].Id,
                    evaluation.Rules.Leaves[point.Leaf].Statement, string.Join("; ", notes.Reasons));
            }),
        ];
    }
}
