namespace IvigRules.Orders;

/// <summary>Validates an order.</summary>
internal static class OrderFaults
{
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(1_000);

    internal static Fault? Of(Order order) => Fault.All(
        AboveZero("dose", "a dose", order.Dose),
        AboveZero("dosePerKilogram", "a dose", order.DosePerKilogram),
        Exact("dosePerKilogram", order.DosePerKilogram),
        AboveZero("courseTotal", "a dose", order.CourseTotal),
        AboveZero("courseTotalPerKilogram", "a dose", order.CourseTotalPerKilogram),
        Exact("courseTotalPerKilogram", order.CourseTotalPerKilogram),
        AboveZero("volume", "a volume", order.Volume),
        CaseFaults.OfName("weightBasis", order.WeightBasis),
        order.Infusions < 1 ? new Fault("infusions", "the number of infusions is above zero") : null,
        order.IntervalDays < 1 ? new Fault("intervalDays", "the interval is above zero") : null,
        EndsAfterTheCalendar(order) ? new Fault("startDate", "the infusions would run past the end of the calendar") : null,
        order.Route is { IsDefault: true } ? new Fault("route", "a route needs a name") : null,
        order.Product is { } product ? CaseFaults.OfText("product", product) : null,
        AboveZero("rate", "a rate", order.Rate),
        AboveZero("ratePerKilogram", "a rate", order.RatePerKilogram),
        order.Rate is not null && order.RatePerKilogram is not null
            ? new Fault("ratePerKilogram", "the rate is given twice, in mL/h and for each kilogram") : null,
        AboveZero("duration", "a duration", order.Duration),
        order.Duration > Longest ? new Fault("duration", "a duration is at most 1,000 hours") : null);

    /// <exception cref="InvalidCaseException">The order is not valid; the exception names the property.</exception>
    internal static void Check(Order order)
    {
        if (Of(order) is { } fault)
            throw new InvalidCaseException([new($"$.{fault.Property}", fault.Problem)], "order");
    }

    private static Fault? AboveZero<T>(string property, string quantity, T? value)
        where T : struct, IComparable<T> =>
        value is { } given && given.CompareTo(default) <= 0 ? new Fault(property, $"{quantity} is above zero") : null;

    private static Fault? Exact(string property, DosePerWeight? dose) =>
        dose is { IsExactForAnyWeight: false }
            ? new Fault(property, "a dose for each kilogram has no step finer than 0.000001 g/kg") : null;

    private static bool EndsAfterTheCalendar(Order order) =>
        order is { StartDate: { } start, Infusions: { } infusions, IntervalDays: { } days }
        && DateOnly.MaxValue.DayNumber - start.DayNumber < (infusions - 1) * (long)days;
}
