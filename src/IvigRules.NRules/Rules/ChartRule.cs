using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace IvigRules.NRules;

/// <summary>Gathers the facts of each patient into the chart that the other rules match on.</summary>
internal static class ChartRule
{
    internal const string Name = "ivig-chart";

    internal static IRuleDefinition Build(IvigAssessor assessor)
    {
        var rule = Building.Rule(Name, "Everything that is on record about a patient at the as-of date.", Priorities.Chart);

        var facts = rule.LeftHandSide().Pattern(typeof(IGrouping<string, PatientFact>), "facts");
        facts.GroupByPatient<PatientFact>("fact", fact => fact.PatientId, fact => fact);
        Expression<Func<IGrouping<string, PatientFact>, bool>> hasPatient = facts => HasPatient(facts);
        facts.Condition(hasPatient);
        rule.LeftHandSide().Pattern(typeof(AsOf), "asOf");

        Expression<Action<IContext, IGrouping<string, PatientFact>, AsOf>> gather = (context, facts, asOf) =>
            Building.Yield(context, new PatientChart(assessor, asOf.Date, facts));
        rule.RightHandSide().Action(gather);
        return rule.Build();
    }

    private static bool HasPatient(IEnumerable<PatientFact> facts) => facts.Any(fact => fact is PatientFact<Patient>);
}
