namespace IvigRules.Orders;

/// <summary>Validates an order.</summary>
internal static class OrderFaults
{
    internal static Fault? Of(Order order) => Fault.All(
        order.Dose is not null && order.DosePerKilogram is not null
            ? new Fault("dosePerKilogram", "the dose is given twice, as a mass and for each kilogram") : null,
        order.Dose <= default(Dose)
            ? new Fault("dose", "a dose is above zero") : null,
        order.DosePerKilogram <= default(DosePerWeight)
            ? new Fault("dosePerKilogram", "a dose is above zero") : null,
        order.DosePerKilogram is { } dose && !dose.IsExactForAnyWeight
            ? new Fault("dosePerKilogram", "a dose for each kilogram has no step finer than 0.000001 g/kg") : null,
        order.Infusions < 1
            ? new Fault("infusions", "the number of infusions is above zero") : null,
        order.IntervalDays < 1
            ? new Fault("intervalDays", "the interval is above zero") : null,
        order.Rate <= default(InfusionRate)
            ? new Fault("rate", "a rate is above zero") : null,
        order.Product is { } product ? CaseFaults.OfText("product", product) : null,
        CaseFaults.OfName("route", order.Route));

    /// <exception cref="InvalidCaseException">The order is not valid; the exception names the property.</exception>
    internal static void Check(Order order)
    {
        if (Of(order) is { } fault)
            throw new InvalidCaseException([new($"$.{fault.Property}", fault.Problem)], "order");
    }
}
