namespace IvigRules.Orders;

/// <summary>Every way in which an order gives its dose, as the dose of one infusion for this patient.</summary>
internal static class OrderDoses
{
    /// <summary>The ways that can be worked out. What cannot is said in the findings.</summary>
    internal static ImmutableArray<OrderedDose> Of(OrderContext context)
    {
        var order = context.Order;
        var doses = ImmutableArray.CreateBuilder<OrderedDose>();
        if (order.Dose is { } dose)
            doses.Add(new(OrderPart.Dose, dose.ToString(), dose, 1, dose.ToString(), null));
        if (order.DosePerKilogram is { } perKilogram && Weigh(OrderPart.DosePerKilogram, perKilogram) is { } forPatient)
            doses.Add(new(OrderPart.DosePerKilogram, perKilogram.ToString(), forPatient, 1, perKilogram.ToString(), perKilogram));
        if (order.CourseTotal is { } total && Count(OrderPart.CourseTotal) is { } infusions)
        {
            var each = OrderedDose.Quotient(total.Grams, infusions);
            doses.Add(new(OrderPart.CourseTotal, $"{total} in all", total, infusions,
                Share(total.ToString(), total.Grams, each, "g", infusions), null));
        }

        if (order.CourseTotalPerKilogram is { } totalPerKilogram && Count(OrderPart.CourseTotalPerKilogram) is { } count
            && Weigh(OrderPart.CourseTotalPerKilogram, totalPerKilogram) is { } course)
        {
            var each = OrderedDose.Quotient(totalPerKilogram.GramsPerKilogram, count);
            doses.Add(new(OrderPart.CourseTotalPerKilogram, $"{totalPerKilogram} in all", course, count,
                Share(totalPerKilogram.ToString(), totalPerKilogram.GramsPerKilogram, each, "g/kg", count), DosePerWeight.Computed(each)));
        }

        if (order.Volume is { } volume)
        {
            if (context.Product is { } product)
            {
                var inVolume = Dose.Computed(volume.Millilitres * product.Concentration.GramsPerLitre / 1_000m);
                var shown = $"{volume} of {product.Name}";
                doses.Add(new(OrderPart.Volume, shown, inVolume, 1, $"{shown} is {inVolume}", null));
            }
            else
            {
                context.CannotJudge(OrderPart.Volume, "there is no product of the formulary to take the concentration from");
            }
        }

        if (order is { Dose: null, DosePerKilogram: null, CourseTotal: null, CourseTotalPerKilogram: null, Volume: null })
            context.CannotJudge(OrderPart.Dose, "the order has no dose");
        return doses.DrainToImmutable();

        Dose? Weigh(OrderPart part, DosePerWeight figure)
        {
            if (context.OrderedWeight is { } weight)
                return figure * weight;
            context.CannotJudge(part, $"{figure}: {context.NoOrderedWeightBecause}");
            return null;
        }

        int? Count(OrderPart part)
        {
            if (order.Infusions is null)
                context.CannotJudge(part, "the total of a course says nothing of one infusion without the number of infusions");
            return order.Infusions;
        }
    }

    private static string Share(string total, decimal amount, decimal each, string unit, int infusions)
    {
        var share = $"{total} in {Invariant.Format(infusions)} infusion{(infusions == 1 ? "" : "s")} is {Invariant.Format(each, unit)}";
        var rest = amount - (each * infusions);
        return rest == 0 ? share : $"{share} each, with a remainder of {Invariant.Format(rest, unit)}";
    }
}
