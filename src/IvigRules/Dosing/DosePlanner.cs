namespace IvigRules.Dosing;

/// <summary>Calculates the dose of a regimen for a weight: exact dose, whole vials, limits, volume and rate.</summary>
internal static class DosePlanner
{
    internal static PlanOutcome Plan(Regimen regimen, DosingPolicy policy, Product? product, BodyWeight actual, Build build, bool atRisk) =>
        Calculate(regimen, policy, product, actual, build, atRisk) with { Regimen = regimen };

    private static PlanOutcome Calculate(
        Regimen regimen, DosingPolicy policy, Product? product, BodyWeight actual, Build build, bool atRisk)
    {
        var weight = DoseWeights.Choose(policy, actual, build);
        var lowest = regimen.Low * weight.Weight;
        var isRange = regimen.Low != regimen.High;
        var highest = isRange ? regimen.High * weight.Weight : lowest;
        if (product is not null && highest > VialTable.Largest)
            return new(null, $"{highest} an infusion is more than is made up of vials ({VialTable.Largest})", []) { Exceeds = true };
        if (product is not null && InfusionVolume.Of(lowest, product.Concentration) == default)
            return new(null, $"{lowest} an infusion is less than 0.01 mL of {product.Name}", []) { Exceeds = true };

        var low = MakeUp(lowest);
        var high = isRange ? MakeUp(highest) : low;
        var plan = new DosePlan
        {
            Regimen = regimen,
            DoseWeight = weight,
            PerInfusion = new(low, high),
            CourseTotal = regimen.Infusions is { } infusions ? new(low.Given * infusions, high.Given * infusions) : null,
            Product = product,
            Schedules = product is null ? [] : Schedule(low.Given, high.Given, product, weight.Weight, atRisk),
        };

        var (hard, soft) = policy.Limits.Exceeded(plan, actual);
        return hard.Length > 0 ? new(null, string.Join("; ", hard), []) { Exceeds = true } : new(plan, null, soft);

        InfusionDose MakeUp(Dose exact) =>
            product is null ? new(exact) : VialRounder.MakeUp(exact, product, policy.Rounding, policy.RoundingTolerancePercent);
    }

    private static ImmutableArray<InfusionSchedule> Schedule(Dose low, Dose high, Product product, BodyWeight weight, bool atRisk) =>
        [.. new[] { low, high }.Distinct().Select(dose => InfusionSchedule.Of(dose, product, weight, atRisk))];
}
