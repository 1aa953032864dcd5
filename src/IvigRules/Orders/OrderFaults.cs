namespace IvigRules.Orders;

/// <summary>Finds the faults that make an order unreadable.</summary>
internal static class OrderFaults
{
    /// <summary>The first fault that is found; none if the order can be read.</summary>
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
