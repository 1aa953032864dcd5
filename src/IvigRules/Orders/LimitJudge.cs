using IvigRules.Dosing;

namespace IvigRules.Orders;

/// <summary>Applies the site's limits to an order, as to a plan: above a soft limit a warning, above a hard one a deviation.</summary>
internal static class LimitJudge
{
    internal static void Judge(OrderContext context, ImmutableArray<OrderedDose> doses)
    {
        var limits = context.Policy.Limits;
        if (limits.AreNone)
            return;
        if (doses.IsEmpty)
        {
            context.CannotJudge(OrderPart.Limits, "there is no dose to compare with the site's limits");
            return;
        }

        // As for a plan, a course of an open-ended regimen is one infusion.
        var largest = doses.MaxBy(dose => dose.Each.Grams)!.Each;
        var isOpenEnded = context.Regimen is { Infusions: null };
        var course = isOpenEnded ? largest : PlannedDoses.Times(largest, context.Order.Infusions ?? context.Regimen?.Infusions ?? 1);
        var (hard, soft) = limits.Exceeded(largest, course, context.ActualWeight);
        context.Warnings.AddRange(soft.Select(limit => $"the order is above the site's {limit}"));
        if (!hard.IsEmpty)
            context.Deviates(OrderPart.Limits, $"above the site's {string.Join("; above the site's ", hard)}");
        else if (context.ActualWeight is null && !limits.PerKilogramPerDay.IsNone)
            context.CannotJudge(OrderPart.Limits, "there is no usable body weight to compare with the site's limit per kilogram");
        else
            context.Agrees(OrderPart.Limits, soft.IsEmpty ? "not above the site's limits" : "not above the site's hard limits");
    }
}
