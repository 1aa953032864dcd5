using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace IvigRules.NRules;

/// <summary>What every rule definition is built with.</summary>
internal static class Building
{
    /// <summary>A rule named by its id, with its statement as the description.</summary>
    internal static RuleBuilder Rule(string id, string statement, int priority, params string[] tags)
    {
        var rule = new RuleBuilder();
        rule.Name(id);
        rule.Description(statement);
        rule.Priority(priority);
        rule.Tag(Tags.Ivig);
        rule.Tags(tags);
        return rule;
    }

    /// <summary>Groups the facts of the pattern by patient: hashed and linear, where a join by patient id would try every pair.</summary>
    /// <returns>The pattern of the facts to group; parameters for them are called <paramref name="source"/>.</returns>
    internal static PatternBuilder GroupByPatient<T>(this PatternBuilder groups, string source, Expression<Func<T, string>> patientOf, Expression<Func<T, T>> itself)
    {
        var groupBy = groups.Aggregate();
        groupBy.GroupBy(patientOf, itself);
        return groupBy.Pattern(typeof(T), source);
    }

    /// <summary>Inserts the rule's linked fact on the first firing, updates it after that; NRules withdraws it when the rule holds no more.</summary>
    internal static void Yield(IContext context, object fact) => YieldAll(context, [KeyValuePair.Create<object, object>("conclusion", fact)]);

    /// <summary>The same for several linked facts, the same keys at each firing.</summary>
    internal static void YieldAll(IContext context, IEnumerable<KeyValuePair<object, object>> facts)
    {
        if (context.GetLinkedKeys().Count == 0)
            context.InsertAllLinked(facts);
        else
            context.UpdateAllLinked(facts);
    }
}
