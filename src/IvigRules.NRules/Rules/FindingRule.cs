using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace IvigRules.NRules;

/// <summary>Turns a rule of the core into an NRules rule: its criterion as the left-hand side, a finding as what it yields.</summary>
internal static class FindingRule
{
    internal const string Citations = "Citations";

    internal static IRuleDefinition Build(Rule rule, CompiledRules rules, IEnumerable<Indication> indications)
    {
        var definition = Building.Rule(rule.Id, rule.Statement, PriorityOf(rule.Kind), Tags.Finding);
        definition.Tags(indications.Select(indication => indication.Name()));
        definition.Tags(rule.Evidence.Select(citation => citation.Reference.Id).Distinct(StringComparer.Ordinal));
        definition.Property("Kind", rule.Kind);
        definition.Property("Strength", rule.Strength);
        definition.Property(Citations, rule.Evidence);

        // The condition stands on the chart's own pattern: NRules joins one on a bound value over all patients.
        var chart = definition.LeftHandSide().Pattern(typeof(PatientChart), "chart");
        var parameter = chart.Declaration.ToParameterExpression();
        var truth = CriterionExpression.TruthOf(rule.When, parameter, rules.NumberOf);
        chart.Condition(Expression.Lambda(Expression.NotEqual(truth, Expression.Constant(Truth.NotMet)), parameter));

        var context = Expression.Parameter(typeof(IContext), "context");
        var find = Expression.Call(typeof(FindingRule), nameof(Find), typeArguments: null, context, parameter, Expression.Constant(rule), truth);
        definition.RightHandSide().Action(Expression.Lambda(find, context, parameter));
        return definition.Build();
    }

    private static void Find(IContext context, PatientChart chart, Rule rule, Truth truth) =>
        Building.Yield(context, new PatientFinding(chart, rule, truth));

    private static int PriorityOf(RuleKind kind) => kind switch
    {
        RuleKind.Contraindication => Priorities.Contraindication,
        RuleKind.Indication => Priorities.Indication,
        RuleKind.Advice => Priorities.Advice,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), "only the rules of a verdict are findings"),
    };
}
