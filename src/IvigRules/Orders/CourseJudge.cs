namespace IvigRules.Orders;

/// <summary>Judges the number of infusions, the interval, the first day and the route.</summary>
internal static class CourseJudge
{
    internal static void Judge(OrderContext context, ImmutableArray<OrderedDose> doses)
    {
        JudgeInfusions(context, doses);
        JudgeInterval(context);
        JudgeStart(context);
        JudgeRoute(context);
    }

    private static void JudgeInfusions(OrderContext context, ImmutableArray<OrderedDose> doses)
    {
        if (context.Regimen is not { } regimen)
        {
            context.CannotJudge(OrderPart.Infusions, context.NoPlan);
        }
        else if (context.Order.Infusions is not { } ordered)
        {
            if (regimen.Infusions is not null)
                context.CannotJudge(OrderPart.Infusions, "the number of infusions is not given");
        }
        else if (regimen.Infusions is not { } planned)
        {
            context.Agrees(OrderPart.Infusions, $"{Count(ordered)}: the regimen states no number of infusions");
        }
        else if (ordered == planned)
        {
            context.Agrees(OrderPart.Infusions, $"{Count(ordered)}, as planned");
        }
        else
        {
            var same = context.Plan is { } plan && !doses.IsEmpty && doses[0].Infusions == 1
                ? DoseJudge.SameTotal(plan, PlannedDoses.Of(plan), PlannedDoses.Times(doses[0].Each, ordered)) : "";
            context.Deviates(OrderPart.Infusions, $"{Count(ordered)} instead of {Invariant.Format(planned)}{same}");
        }
    }

    private static void JudgeInterval(OrderContext context)
    {
        if (context.Order.IntervalDays is not { } ordered)
            context.CannotJudge(OrderPart.Interval, "the interval is not given");
        else if (context.Regimen is not { } regimen)
            context.CannotJudge(OrderPart.Interval, context.NoPlan);
        else if (ordered == regimen.IntervalDays)
            context.Agrees(OrderPart.Interval, $"every {Days(ordered)}, as planned");
        else
            context.Deviates(OrderPart.Interval, $"every {Days(ordered)} instead of every {Days(regimen.IntervalDays)}");
    }

    private static void JudgeStart(OrderContext context)
    {
        if (context.Order.StartDate is not { } start)
            return;
        var day = context.Assessment.View.AsOf;
        if (start >= day)
            context.Agrees(OrderPart.StartDate, $"from {Invariant.Format(start)}, not before the day of the case");
        else
            context.Deviates(OrderPart.StartDate, $"from {Invariant.Format(start)}, before the day of the case, {Invariant.Format(day)}");
    }

    private static void JudgeRoute(OrderContext context)
    {
        if (context.Order.Route is not { } route)
            context.CannotJudge(OrderPart.Route, "the route is not given");
        else if (route == AdministrationRoute.Intravenous)
            context.Agrees(OrderPart.Route, "intravenous");
        else
            context.Deviates(OrderPart.Route, $"{(route.IsKnown ? route.Name : $"'{route.Name}'")} instead of intravenous");
    }

    private static string Count(int infusions) => $"{Invariant.Format(infusions)} infusion{(infusions == 1 ? "" : "s")}";

    private static string Days(int days) => days == 1 ? "day" : $"{Invariant.Format(days)} days";
}
