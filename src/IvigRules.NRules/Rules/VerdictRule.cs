using System.Linq.Expressions;
using NRules.RuleModel;

namespace IvigRules.NRules;

/// <summary>Combines the findings on each patient into an assessment for each indication.</summary>
internal static class VerdictRule
{
    internal const string Name = "ivig-verdict";

    internal static IRuleDefinition Build(CompiledRules rules)
    {
        var rule = Building.Rule(Name, "The verdict on IVIG for each indication, from the findings of its rules.", Priorities.Verdict);

        var conclusions = rule.LeftHandSide().Pattern(typeof(IGrouping<string, IConclusion>), "conclusions");
        conclusions.GroupByPatient<IConclusion>("conclusion", conclusion => conclusion.PatientId, conclusion => conclusion);
        Expression<Func<IGrouping<string, IConclusion>, bool>> hasChart = conclusions => HasChart(conclusions);
        conclusions.Condition(hasChart);

        // One firing for all indications: they hang on the same facts.
        Expression<Action<IContext, IGrouping<string, IConclusion>>> assess = (context, conclusions) =>
            Building.YieldAll(context, rules.Sets.Select(set => KeyValuePair.Create<object, object>(set.RuleSet.Indication, new PatientAssessment(set, conclusions))));
        rule.RightHandSide().Action(assess);
        return rule.Build();
    }

    private static bool HasChart(IEnumerable<IConclusion> conclusions) => conclusions.Any(conclusion => conclusion is PatientChart);
}
