using IvigRules.Criteria;
using IvigRules.Knowledge;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>What a site's checks and precautions come to for one indication.</summary>
internal static class SiteFindings
{
    /// <summary>The readiness with the site's checks: never better than without them.</summary>
    internal static Readiness Readiness(Readiness ours, CaseEvaluation evaluation, CompiledRuleSet rules)
    {
        foreach (var check in rules.Additions)
        {
            if (check.Rule.Effect != SiteEffect.Check)
                continue;
            var theirs = PreTreatment.Combine([Status(check, evaluation)]);
            ours = theirs > ours ? theirs : ours;
        }

        return ours;
    }

    internal static IEnumerable<Check> Checks(CaseEvaluation evaluation, CompiledRuleSet rules) =>
        rules.Additions.Where(check => check.Rule.Effect == SiteEffect.Check)
            .Select(check => new Check(check.Rule.Id, Status(check, evaluation), check.Rule.Statement, Because(check.Rule, evaluation)) { Evidence = check.Rule.Evidence });

    internal static IEnumerable<Precaution> Precautions(CaseEvaluation evaluation, CompiledRuleSet rules) =>
        rules.Additions.Where(precaution => precaution.Rule.Effect == SiteEffect.Precaution)
            .Select(precaution => new Precaution(precaution.Rule.Id, precaution.CompiledCriterion.Evaluate(evaluation), precaution.Rule.Statement, Because(precaution.Rule, evaluation)) { Evidence = precaution.Rule.Evidence });

    /// <summary>The precautions that apply, without their reasons.</summary>
    internal static IEnumerable<string> PrecautionIds(CaseEvaluation evaluation, CompiledRuleSet rules) =>
        rules.Additions.Where(precaution => precaution.Rule.Effect == SiteEffect.Precaution && precaution.CompiledCriterion.Evaluate(evaluation) == Truth.Met)
            .Select(precaution => precaution.Rule.Id);

    private static CheckStatus Status(SiteGate check, CaseEvaluation evaluation) => check.CompiledCriterion.Evaluate(evaluation) switch
    {
        Truth.Met => CheckStatus.Passed,
        Truth.NotMet => CheckStatus.Failed,
        _ => CheckStatus.Outstanding,
    };

    private static string Because(SiteRule rule, CaseEvaluation evaluation)
    {
        var trace = new Notes(withReasons: true);
        return string.Join("; ", CompiledRuleSet.Observations(rule.When).Distinct().Select(Seen).Where(seen => seen.Length > 0));

        string Seen(FactCriterion observation)
        {
            evaluation.TraceInto(trace, evaluation.Rules.NumberOf(observation));
            return trace.Because;
        }
    }
}
