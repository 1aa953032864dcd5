using IvigRules.Dosing;
using IvigRules.Knowledge;

namespace IvigRules.Orders;

/// <summary>Judges the product, the rate and the duration: against the product's maximum rate for this patient.</summary>
internal static class RateJudge
{
    private const string NoProduct = "there is no product of the formulary to take the maximum rate from";

    internal static void Judge(OrderContext context, ImmutableArray<OrderedDose> doses)
    {
        var order = context.Order;
        if (order.Product is { } name)
        {
            if (context.Product is null)
                context.CannotJudge(OrderPart.Product, $"the formulary has no product called '{name}'");
            else
                context.Agrees(OrderPart.Product, $"{name}, of the formulary");
        }

        var rate = order.Rate ?? order.RatePerKilogram * context.OrderedWeight;
        if (order is not { Rate: null, RatePerKilogram: null })
        {
            var shown = order.RatePerKilogram is { } perKilogram ? $"{perKilogram} ({rate})" : $"{rate}";
            Compare(context, OrderPart.Rate, rate, context.NoOrderedWeightBecause, shown);
        }

        if (order.Duration is { } duration)
            JudgeDuration(context, duration, rate, doses);
        if (order.Continuous is { } continuous)
            JudgeContinuous(context, continuous);
    }

    private static void JudgeDuration(OrderContext context, TimeSpan duration, InfusionRate? rate, ImmutableArray<OrderedDose> doses)
    {
        var order = context.Order;
        var time = Time(duration);
        if ((order.Volume ?? VolumeOf(context.Product, doses)) is not { } volume)
        {
            context.CannotJudge(OrderPart.Duration, $"over {time}: {(context.Product is null ? NoProduct : "the volume is not known")}");
            return;
        }

        var implied = InfusionRate.Computed(volume.Millilitres * TimeSpan.TicksPerHour / duration.Ticks);
        var shown = InfusionRate.Computed(decimal.Round(implied.MillilitresPerHour, 2, MidpointRounding.AwayFromZero));
        Compare(context, OrderPart.Duration, implied, null,
            $"{volume} over {time}, {(order.Continuous == true ? "" : "on average ")}{shown},");
        if (rate is not { } given)
            return;
        var difference = implied.MillilitresPerHour - given.MillilitresPerHour;
        var isOutside = Math.Abs(difference) > given.MillilitresPerHour * context.Policy.RoundingTolerancePercent / 100m;
        if (isOutside && (difference > 0 || order.Continuous == true))
            context.Contradictions.Add($"{volume} over {time} is {shown}, not {given}");
    }

    private static InfusionVolume? VolumeOf(Product? product, ImmutableArray<OrderedDose> doses) =>
        product is not null && !doses.IsEmpty && doses[0].Each <= VialTable.Largest
            ? InfusionVolume.Of(doses[0].Each, product.Concentration) : null;

    private static void Compare(OrderContext context, OrderPart part, InfusionRate? rate, string? noRateBecause, string shown)
    {
        if (context.Product is not { } product)
        {
            context.CannotJudge(part, $"{shown.TrimEnd(',')}: {NoProduct}");
            return;
        }

        if (rate is not { } compared || context.PlannedWeight is not { } planned)
        {
            context.CannotJudge(part, noRateBecause ?? "there is no usable body weight");
            return;
        }

        var isAtRisk = context.Assessment.IsAtRisk;
        var highest = InfusionSchedule.HighestRate(product, isAtRisk);
        var most = highest * planned.Weight;
        var maximum = $"{most} ({highest}), the maximum of {product.Name} for {planned.Weight}{(isAtRisk ? Risk(context) : "")}";
        if (compared > most)
            context.Deviates(part, $"{shown} is above {maximum}");
        else
            context.Agrees(part, $"{shown} is not above {maximum}");
    }

    /// <summary>Why the lower maximum applies: which risk is present, and which is not recorded.</summary>
    private static string Risk(OrderContext context)
    {
        var found = context.Assessment.Precautions
            .ToLookup(precaution => precaution.Rule.Id, precaution => precaution.Truth, StringComparer.Ordinal);
        var risks = new[] { ("of thrombosis", Precautions.Thromboembolism), ("of renal failure", Precautions.RenalFailure) }
            .ToLookup(risk => found[risk.Item2.Id].Single(), risk => risk.Item1);
        List<string> reasons = [];
        if (risks.Contains(Truth.Met))
            reasons.Add($"a risk {string.Join(" and ", risks[Truth.Met])} is present");
        if (risks.Contains(Truth.Unknown))
            reasons.Add($"the risk {string.Join(" and ", risks[Truth.Unknown])} is not recorded");
        return $": {string.Join(", ", reasons)}";
    }

    private static void JudgeContinuous(OrderContext context, bool continuous)
    {
        if (context.Regimen?.IsContinuous != true)
            context.Agrees(OrderPart.Continuous, $"{(continuous ? "continuous" : "not continuous")}: the regimen does not say");
        else if (continuous)
            context.Agrees(OrderPart.Continuous, "continuous, as planned");
        else
            context.Deviates(OrderPart.Continuous, "not continuous, where the regimen is a continuous infusion");
    }

    private static string Time(TimeSpan time) => time.Ticks % TimeSpan.TicksPerHour == 0
        ? Invariant.Format(time.Ticks / TimeSpan.TicksPerHour, "h")
        : Invariant.Format(decimal.Round((decimal)time.Ticks / TimeSpan.TicksPerMinute, 2, MidpointRounding.AwayFromZero), "min");
}
