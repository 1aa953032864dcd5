using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Knowledge;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>Builds the explanation tree: only when asked for.</summary>
internal static class Explanations
{
    internal static ImmutableArray<RuleFinding> Rules(CaseEvaluation evaluation, CompiledRuleSet rules, RuleTruths truths)
    {
        var trace = new Notes(withReasons: true);
        var findings = ImmutableArray.CreateBuilder<RuleFinding>(rules.Rules.Rules.Length);
        for (var i = 0; i < rules.Rules.Rules.Length; i++)
        {
            var rule = rules.Rules.Rules[i];
            findings.Add(new(rule, truths[i], Explain(evaluation, rule.When, trace)));
        }

        return findings.MoveToImmutable();
    }

    /// <summary>What became of one criterion.</summary>
    internal static Finding Explain(CaseEvaluation evaluation, Criterion criterion) => Explain(evaluation, criterion, new Notes(withReasons: true));

    private static Finding Explain(CaseEvaluation evaluation, Criterion criterion, Notes trace)
    {
        if (criterion is FactCriterion observation)
        {
            var number = evaluation.Rules.NumberOf(observation);
            var truth = evaluation[number];
            evaluation.TraceInto(trace, number);
            var because = trace.Because;
            return new Finding
            {
                Statement = criterion.Statement,
                Truth = truth,
                Reason = truth != Truth.Unknown ? null : trace.Missing.Count > 0 ? UnknownReason.Missing : UnknownReason.SourceSilent,
                Because = because.Length > 0 ? because : null,
            };
        }

        ImmutableArray<Finding> parts = [.. criterion.Parts.Select(part => Explain(evaluation, part, trace))];
        return new Finding
        {
            Statement = criterion.Statement,
            Truth = ((Combination)criterion).Connective switch
            {
                Connective.All => parts.Aggregate(Truth.Met, (truth, part) => truth.And(part.Truth)),
                Connective.Any => parts.Aggregate(Truth.NotMet, (truth, part) => truth.Or(part.Truth)),
                _ => parts[0].Truth.Not(),
            },
            Parts = parts,
        };
    }
}
