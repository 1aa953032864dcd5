using IvigRules.Dosing;

namespace IvigRules.Orders;

/// <summary>The doses of one infusion that a plan allows: the exact range, and each end rounded to vials.</summary>
internal readonly record struct PlannedDoses(Dose Low, Dose LowGiven, Dose High, Dose HighGiven)
{
    internal static PlannedDoses Of(DosePlan plan) => new(
        plan.PerInfusion.Low.Exact, plan.PerInfusion.Low.Given, plan.PerInfusion.High.Exact, plan.PerInfusion.High.Given);

    /// <summary>Whether a total of some infusions is allowed: in the exact range, or a rounded end. Tolerance extends neither.</summary>
    internal bool Allow(Dose total, int infusions = 1) =>
        (total >= Times(Low, infusions) && total <= Times(High, infusions))
        || total == Times(LowGiven, infusions) || total == Times(HighGiven, infusions);

    /// <summary>Whether a volume of one infusion is allowed; the volumes of a plan are rounded to 0.01 mL.</summary>
    internal bool Allow(InfusionVolume volume, Concentration concentration) =>
        (volume >= InfusionVolume.Of(Low, concentration) && volume <= InfusionVolume.Of(High, concentration))
        || volume == InfusionVolume.Of(LowGiven, concentration) || volume == InfusionVolume.Of(HighGiven, concentration);

    /// <summary>The end, exact or rounded, that is nearest to a dose.</summary>
    internal Dose Nearest(Dose ordered)
    {
        var nearest = Low;
        foreach (var end in (ReadOnlySpan<Dose>)[LowGiven, High, HighGiven])
        {
            if (Math.Abs((end - ordered).Grams) < Math.Abs((nearest - ordered).Grams))
                nearest = end;
        }

        return nearest;
    }

    /// <summary>Whether a dose lies within a tolerance of the whole range, rounded ends included.</summary>
    internal bool IsLike(decimal grams, decimal tolerancePercent) =>
        IsWithin(grams, Math.Min(Low.Grams, LowGiven.Grams), Math.Max(High.Grams, HighGiven.Grams), tolerancePercent);

    internal static bool IsWithin(decimal value, decimal low, decimal high, decimal tolerancePercent) =>
        value >= low * (100m - tolerancePercent) / 100m && value <= high * (100m + tolerancePercent) / 100m;

    /// <summary>The total of a course; the largest number where no decimal holds it.</summary>
    internal static Dose Times(Dose dose, int infusions) =>
        dose.Grams <= decimal.MaxValue / infusions ? dose * infusions : Dose.Computed(decimal.MaxValue);

    /// <summary>The exact range in words, such as <c>28 g</c> or <c>12.4 g to 24.8 g</c>.</summary>
    public override string ToString() => new DoseRange(Low, High).ToString();
}
