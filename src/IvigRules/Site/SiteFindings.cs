namespace IvigRules;

/// <summary>What a site's checks and precautions come to for one indication.</summary>
internal static class SiteFindings
{
    /// <summary>The readiness with the site's checks: never better than without them.</summary>
    internal static Readiness Readiness(Readiness ours, Evaluation evaluation, BoundRuleSet rules)
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

    internal static IEnumerable<Check> Checks(Evaluation evaluation, BoundRuleSet rules) =>
        rules.Additions.Where(check => check.Rule.Effect == SiteEffect.Check)
            .Select(check => new Check(check.Rule.Id, Status(check, evaluation), check.Rule.Statement, Because(check.Rule, evaluation)) { Evidence = check.Rule.Evidence });

    internal static IEnumerable<Precaution> Precautions(Evaluation evaluation, BoundRuleSet rules) =>
        rules.Additions.Where(precaution => precaution.Rule.Effect == SiteEffect.Precaution)
            .Select(precaution => new Precaution(precaution.Rule.Id, precaution.Gate.Evaluate(evaluation), precaution.Rule.Statement, Because(precaution.Rule, evaluation)) { Evidence = precaution.Rule.Evidence });

    /// <summary>The precautions that apply, without their reasons.</summary>
    internal static IEnumerable<string> PrecautionIds(Evaluation evaluation, BoundRuleSet rules) =>
        rules.Additions.Where(precaution => precaution.Rule.Effect == SiteEffect.Precaution && precaution.Gate.Evaluate(evaluation) == Truth.Met)
            .Select(precaution => precaution.Rule.Id);

    private static CheckStatus Status(SiteGate check, Evaluation evaluation) => check.Gate.Evaluate(evaluation) switch
    {
        Truth.Met => CheckStatus.Passed,
        Truth.NotMet => CheckStatus.Failed,
        _ => CheckStatus.Outstanding,
    };

    private static string Because(SiteRule rule, Evaluation evaluation)
    {
        var trace = new Trace(withReasons: true);
        return string.Join("; ", BoundRuleSet.Observations(rule.When).Distinct().Select(Seen).Where(seen => seen.Length > 0));

        string Seen(Observation observation)
        {
            evaluation.TraceInto(trace, evaluation.Rules.NumberOf(observation));
            return trace.Because;
        }
    }
}
