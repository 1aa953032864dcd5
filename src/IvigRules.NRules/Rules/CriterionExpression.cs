using System.Linq.Expressions;

namespace IvigRules.NRules;

/// <summary>A criterion as an expression over a chart: Kleene's all, any and not over what was observed.</summary>
internal static class CriterionExpression
{
    /// <summary>The truth of the criterion, as an expression of type <see cref="Truth"/>.</summary>
    internal static Expression TruthOf(Criterion criterion, Expression chart, Func<Criterion, int> number)
    {
        if (criterion is not Combination combination)
            return Expression.Call(chart, nameof(PatientChart.Observed), typeArguments: null, Expression.Constant(number(criterion)));

        var parts = criterion.Parts.Select(part => TruthOf(part, chart, number)).ToList();
        return combination.Connective switch
        {
            Connective.All => parts.Aggregate((all, part) => Expression.Call(typeof(Kleene), nameof(Kleene.And), typeArguments: null, all, part)),
            Connective.Any => parts.Aggregate((any, part) => Expression.Call(typeof(Kleene), nameof(Kleene.Or), typeArguments: null, any, part)),
            Connective.Not => Expression.Call(typeof(Kleene), nameof(Kleene.Not), typeArguments: null, parts[0]),
            _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
        };
    }
}
