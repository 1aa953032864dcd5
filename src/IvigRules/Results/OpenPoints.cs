using System.Collections.Immutable;

namespace IvigRules;

/// <summary>What an Indeterminate verdict waits for: only what could still change it.</summary>
internal sealed class OpenPoints
{
    private static readonly OpenPoints None = new() { Missing = [], Judgement = [] };

    internal required ImmutableArray<MissingFinding> Missing { get; init; }

    internal required ImmutableArray<JudgementFinding> Judgement { get; init; }

    internal static OpenPoints Of(Evaluation evaluation, BoundRuleSet rules, Verdict verdict)
    {
        if (verdict != Verdict.Indeterminate)
            return None;

        Span<int> pivotal = stackalloc int[Sensitivity.MaxUnknown];
        var count = Sensitivity.Pivotal(rules, evaluation.Observed, pivotal);
        var missing = new SortedDictionary<MissingFact, List<int>>();
        var judgement = new List<(int Rule, JudgementFinding Finding)>();
        foreach (var observation in pivotal[..count])
        {
            var trace = evaluation.Trace(observation, withReasons: false);
            for (var rule = 0; rule < rules.Rules.Rules.Length; rule++)
            {
                if (!IsOpen(rule, observation))
                    continue;
                foreach (var fact in trace.Missing)
                {
                    if (!missing.TryGetValue(fact, out var asking))
                        missing.Add(fact, asking = []);
                    if (!asking.Contains(rule))
                        asking.Add(rule);
                }

                if (trace.SourceIsSilent)
                    judgement.Add((rule, new(rules.Rules.Rules[rule].Id, evaluation.Rules.Observations[observation].Says, evaluation.Trace(observation).Because)));
            }
        }

        return new()
        {
            Missing = [.. missing.Select(entry => new MissingFinding(entry.Key, [.. entry.Value.Order().Select(rule => rules.Rules.Rules[rule].Id)]))],
            Judgement = [.. judgement.OrderBy(point => point.Rule).Select(point => point.Finding)],
        };

        bool IsOpen(int rule, int observation) =>
            rules.Rules.Rules[rule].Kind != RuleKind.Advice
            && rules.TruthOf(rule, evaluation.Observed) == Truth.Unknown
            && rules.Reads(rule, observation);
    }
}
