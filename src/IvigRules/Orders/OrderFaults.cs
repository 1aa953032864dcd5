namespace IvigRules.Orders;

/// <summary>Validates an order.</summary>
internal static class OrderFaults
{
    internal static Fault? First(Order order) =>
        (order.Dose is not null && order.DosePerKilogram is not null
            ? new Fault("dosePerKilogram", "the dose is given twice, as a mass and for each kilogram") : null)
        ?? (order.Dose <= default(Dose)
            ? new Fault("dose", "a dose is above zero") : null)
        ?? (order.DosePerKilogram <= default(DosePerWeight)
            ? new Fault("dosePerKilogram", "a dose is above zero") : null)
        ?? (order.DosePerKilogram is { } dose && !dose.IsExactForAnyWeight
            ? new Fault("dosePerKilogram", "a dose for each kilogram has no step finer than 0.000001 g/kg") : null)
        ?? (order.Infusions < 1
            ? new Fault("infusions", "the number of infusions is above zero") : null)
        ?? (order.IntervalDays < 1
            ? new Fault("intervalDays", "the interval is above zero") : null)
        ?? (order.Rate <= default(InfusionRate)
            ? new Fault("rate", "a rate is above zero") : null)
        ?? CaseFaults.OfName("route", order.Route);
}
