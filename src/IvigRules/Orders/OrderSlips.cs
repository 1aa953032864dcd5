using IvigRules.Dosing;
using IvigRules.Knowledge;

namespace IvigRules.Orders;

/// <summary>Names the slips that would bring a deviating dose back to the plan, within the tolerance.</summary>
internal static class OrderSlips
{
    private const string Point = "a decimal point in the wrong place?";

    internal static void Name(OrderContext context, OrderedDose ordered, PlannedDoses planned, DosePlan plan)
    {
        var (grams, tolerance) = (ordered.Each.Grams, context.Policy.OrderTolerancePercent);
        var isMass = ordered.PerKilogram is null;
        NameIf(IsLike(grams / 10m), OrderSlip.TenFoldTooHigh, $"ten times {Grams(grams / 10m)}: {Point}");
        NameIf(IsLike(grams * 10m), OrderSlip.TenFoldTooLow, $"a tenth of {Grams(grams * 10m)}: {Point}");
        NameIf(IsLike(grams / 100m), OrderSlip.HundredFoldTooHigh, $"a hundred times {Grams(grams / 100m)}: {Point}");
        NameIf(IsLike(grams * 100m), OrderSlip.HundredFoldTooLow, $"a hundredth of {Grams(grams * 100m)}: {Point}");
        NameIf(IsLike(grams / 1_000m), OrderSlip.ThousandFoldTooHigh, $"a thousand times {Grams(grams / 1_000m)}: grams for milligrams?");
        NameIf(IsLike(grams * 1_000m), OrderSlip.ThousandFoldTooLow, $"a thousandth of {Grams(grams * 1_000m)}: milligrams for grams?");
        NameIf(isMass && IsLike(grams * BodyWeight.KilogramsPerPound), OrderSlip.PoundsTakenForKilograms,
            "it would fit if the weight in pounds had been taken for kilograms");
        if (plan.Regimen.Infusions is > 1 and var infusions)
        {
            var count = Invariant.Format(infusions);
            NameIf(IsLike(grams / infusions), OrderSlip.CourseTotalAsDailyDose, $"the total of {count} infusions, not one of them");
            NameIf(IsLike(grams * infusions), OrderSlip.DailyDoseAsCourseTotal, $"{count} infusions of it give what one of them should");
        }

        NameIf(isMass && ordered.Part != OrderPart.Volume
            && PlannedDoses.IsWithin(grams, plan.Regimen.Low.GramsPerKilogram, plan.Regimen.High.GramsPerKilogram, tolerance),
            OrderSlip.PerKilogramAsGrams, "the figure for each kilogram, written as the whole dose");
        NameOtherRegimen();

        bool IsLike(decimal corrected) => planned.IsLike(corrected, tolerance);

        // The end of the other regimen's range is what is mistaken for the plan's; a dose within its range may be anything.
        void NameOtherRegimen()
        {
            if (Other(context) is not { } other)
                return;
            var isMaintenance = other.Infusions is null;
            var figure = other.Low == other.High ? $"{other.Low}" : $"{other.Low} to {other.High}";
            NameIf(IsFigure(other.Low) || IsFigure(other.High),
                isMaintenance ? OrderSlip.MaintenanceFigureForAcute : OrderSlip.AcuteFigureForMaintenance,
                $"it is the {(isMaintenance ? "maintenance" : "acute")} figure, {figure}");
        }

        bool IsFigure(DosePerWeight figure)
        {
            var dose = (figure * plan.DoseWeight.Weight).Grams;
            return PlannedDoses.IsWithin(grams, dose, dose, tolerance);
        }

        void NameIf(bool explains, OrderSlip slip, string statement)
        {
            if (explains && context.Slips.TrueForAll(named => named.Slip != slip))
                context.Slips.Add(new(slip, ordered.Part, $"{ordered.Each} an infusion: {statement}"));
        }
    }

    /// <summary>The regimen that could be taken for that of the indication: maintenance for acute, acute for maintenance.</summary>
    private static Regimen? Other(OrderContext context) => context.Assessment.Indication switch
    {
        Indication.AcuteMsRelapse => Regimens.For(Indication.MsRelapsePrevention),
        Indication.MsRelapsePrevention => Regimens.For(Indication.AcuteMsRelapse),
        Indication.AcuteNmoRelapse => Regimens.For(Indication.NmoRelapsePrevention),
        Indication.NmoRelapsePrevention => Regimens.For(Indication.AcuteNmoRelapse),
        Indication.NatalizumabPmlIris => null,
        _ => throw new InvalidOperationException("not one of the five indications"),
    };

    private static string Grams(decimal grams) => Invariant.Format(grams, "g");
}
