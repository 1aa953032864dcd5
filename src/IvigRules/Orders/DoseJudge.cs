using IvigRules.Dosing;

namespace IvigRules.Orders;

/// <summary>Judges every way in which an order gives its dose: against the plan, and against each other.</summary>
internal static class DoseJudge
{
    internal static void Judge(OrderContext context, ImmutableArray<OrderedDose> doses)
    {
        foreach (var dose in doses)
        {
            if (context.Plan is { } plan)
                Compare(context, dose, PlannedDoses.Of(plan), plan);
            else
                context.CannotJudge(dose.Part, context.NoPlan);
        }

        CheckConsistency(context, doses);
        CheckWeightBasis(context);
    }

    /// <summary>A difference in grams and percent, such as <c>2 g (7.1 %)</c>.</summary>
    internal static string By(Dose difference, Dose of)
    {
        var grams = Math.Abs(difference.Grams);
        return $"{Invariant.Format(grams, "g")} ({Percent(grams, of.Grams)})";
    }

    private static string Percent(decimal grams, decimal of)
    {
        if (grams / 10_000m > of)
            return "more than 1,000,000 %";
        var percent = decimal.Round(grams * 100m / of, 1, MidpointRounding.AwayFromZero);
        return percent == 0 ? "less than 0.1 %" : Invariant.Format(percent, "%");
    }

    private static void Compare(OrderContext context, OrderedDose ordered, PlannedDoses planned, DosePlan plan)
    {
        var isRange = planned.Low != planned.High;
        var agrees = ordered.Part == OrderPart.Volume
            ? planned.Allow(context.Order.Volume!.Value, context.Product!.Concentration)
            : planned.Allow(ordered.Total, ordered.Infusions);
        var forPatient = ordered.PerKilogram is null ? "" : $", {ordered.Each} for {context.OrderedWeight}";
        if (agrees)
        {
            context.Agrees(ordered.Part, $"{ordered.Figure}{forPatient} an infusion, {(isRange ? $"within {planned}" : "as planned")}");
            return;
        }

        var nearest = planned.Nearest(ordered.Each);
        var difference = ordered.Each - nearest;
        var tolerance = context.Policy.OrderTolerancePercent;
        var isNear = Math.Abs(difference.Grams) * 100m <= tolerance * nearest.Grams;
        var instead = ordered.PerKilogram is null ? "" : $" instead of {PerKilogram(plan.Regimen)}";
        context.Add(ordered.Part, isNear ? OrderPartAnswer.WithinTolerance : OrderPartAnswer.Deviates,
            $"{ordered.Figure}{instead}{forPatient} an infusion: "
            + $"{By(difference, nearest)} {(difference.Grams < 0 ? "below" : "above")} {nearest}"
            + (isRange ? $", the nearest end of {planned}" : "")
            + $", {(isNear ? "within" : "outside")} the tolerance of {Invariant.Format(tolerance)} %"
            + (ordered.Infusions > 1 ? SameTotal(plan, planned, ordered.Total) : ""),
            difference);
        if (!isNear)
            OrderSlips.Name(context, ordered, planned, plan);
    }

    /// <summary>Added when a total that is divided otherwise is the total of the plan.</summary>
    internal static string SameTotal(DosePlan plan, PlannedDoses planned, Dose total) =>
        plan.Regimen.Infusions is { } infusions && planned.Allow(total, infusions) ? "; the course total is the same as planned" : "";

    private static string PerKilogram(Regimen regimen) =>
        regimen.Low == regimen.High ? $"{regimen.Low}" : $"{regimen.Low} to {regimen.High}";

    private static void CheckConsistency(OrderContext context, ImmutableArray<OrderedDose> doses)
    {
        for (var i = 0; i < doses.Length; i++)
        {
            for (var j = i + 1; j < doses.Length; j++)
            {
                // A mass may be rounded to vials from a figure per kilogram; of two alike the smaller is the stricter measure.
                var (one, other) = IsMeasure(doses[i], doses[j]) ? (doses[i], doses[j]) : (doses[j], doses[i]);
                var difference = other.Each - one.Each;
                if (Math.Abs(difference.Grams) * 100m <= context.Policy.RoundingTolerancePercent * one.Each.Grams)
                    continue;
                context.Contradictions.Add(
                    $"{Each(context, one)}, but {Each(context, other)}: they differ by {By(difference, one.Each)}");
            }
        }

        if (doses.Length > 1)
            context.Fit = $"{string.Join(" and ", doses.Select(dose => dose.Shown))} fit each other";
    }

    private static bool IsMeasure(OrderedDose one, OrderedDose other) => (one.PerKilogram is null) == (other.PerKilogram is null)
        ? one.Each <= other.Each
        : one.PerKilogram is not null;

    private static string Each(OrderContext context, OrderedDose dose) =>
        dose.PerKilogram is { } perKilogram ? $"{perKilogram} x {context.OrderedWeight} is {dose.Each}"
        : dose.Part == OrderPart.Dose ? $"the dose is {dose.Each}"
        : dose.Figure;

    private static void CheckWeightBasis(OrderContext context)
    {
        if (context.Order.WeightBasis is not { } basis)
        {
            if (context is { IsPerKilogram: true, OrderedWeight: null, PlannedWeight: not null })
                context.CannotJudge(OrderPart.WeightBasis, context.NoOrderedWeightBecause!);
        }
        else if (context.PlannedWeight is not { } planned)
        {
            context.CannotJudge(OrderPart.WeightBasis, "there is no usable body weight");
        }
        else if (basis == planned.Basis)
        {
            context.Agrees(OrderPart.WeightBasis, $"by {basis.Display()} weight, {planned.Weight}, as planned");
        }
        else
        {
            context.Deviates(OrderPart.WeightBasis,
                $"by {basis.Display()} weight instead of {planned.Basis.Display()} weight, {planned.Weight}: {planned.Because}");
        }
    }
}
