using System.Numerics;
using System.Runtime.InteropServices;
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
        var missing = new List<(MissingFact Fact, uint Rules)>();
        List<(int Rule, int Leaf)>? judgement = null;
        var notes = new Notes(withReasons: false);
        foreach (var leaf in pivotal[..count])
        {
            var asking = open & rules.Readers(leaf);
            evaluation.Judge(leaf, notes);
            foreach (var point in notes.Open)
            {
                if (point.Missed is { } missed)
                    Add(missing, missed.Fact, asking);
            }

            for (var left = notes.NeedsAJudgement ? asking : 0; left != 0; left &= left - 1)
                (judgement ??= []).Add((BitOperations.TrailingZeroCount(left), leaf));
        }

        var findings = new MissingFinding[missing.Count];
        for (var i = 0; i < findings.Length; i++)
            findings[i] = new(missing[i].Fact, rules.Ids(missing[i].Rules));
        return new(ImmutableCollectionsMarshal.AsImmutableArray(findings), judgement is null ? [] : Explain(judgement, evaluation, rules));
    }

    /// <summary>Adds a fact in its order, once, with the rules that ask for it.</summary>
    private static void Add(List<(MissingFact Fact, uint Rules)> missing, MissingFact fact, uint asking)
    {
        var place = missing.Count;
        while (place > 0 && missing[place - 1].Fact >= fact)
            place--;
        if (place < missing.Count && missing[place].Fact == fact)
            missing[place] = (fact, missing[place].Rules | asking);
        else
            missing.Insert(place, (fact, asking));
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
