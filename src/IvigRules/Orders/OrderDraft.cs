using IvigRules.Dosing;

namespace IvigRules.Orders;

/// <summary>Collects the phrases of a text. A quantity is given once; an interval or a number may be repeated.</summary>
internal sealed class OrderDraft
{
    private readonly Dictionary<string, object> _given = new(StringComparer.Ordinal);
    private Order _order = new();
    private bool _isDaily;
    private OrderToken? _divided;
    private OrderToken? _overDays;
    private OrderToken? _days;

    /// <summary>The phrase that is being read.</summary>
    internal OrderToken Phrase { get; set; }

    internal void Give(OrderToken quantity)
    {
        var value = quantity.Value;
        _isDaily |= quantity.Text.EndsWith("/day", StringComparison.Ordinal);
        if (quantity.Text.EndsWith("/day", StringComparison.Ordinal))
            GiveInterval(1);
        _order = quantity.Text switch
        {
            "g" or "g/day" => _order with { Dose = Once("dose", Dose.FromGrams(value)) },
            "mg" or "mg/day" => _order with { Dose = Once("dose", Dose.FromMilligrams(value)) },
            "g/kg" or "g/kg/day" => _order with { DosePerKilogram = Once("dose/kg", DosePerWeight.FromGramsPerKilogram(value)) },
            "mg/kg" or "mg/kg/day" => _order with { DosePerKilogram = Once("dose/kg", DosePerWeight.FromMilligramsPerKilogram(value)) },
            "ml" => _order with { Volume = Once("volume", InfusionVolume.FromMillilitres(value)) },
            _ => OfRate(quantity),
        };
    }

    internal void GiveTotal(OrderToken quantity) => _order = quantity.Text switch
    {
        "g" => _order with { CourseTotal = Once("total", Dose.FromGrams(quantity.Value)) },
        "mg" => _order with { CourseTotal = Once("total", Dose.FromMilligrams(quantity.Value)) },
        "g/kg" => _order with { CourseTotalPerKilogram = Once("total/kg", DosePerWeight.FromGramsPerKilogram(quantity.Value)) },
        "mg/kg" => _order with { CourseTotalPerKilogram = Once("total/kg", DosePerWeight.FromMilligramsPerKilogram(quantity.Value)) },
        _ => throw quantity.Unreadable("a total is in g, mg, g/kg or mg/kg"),
    };

    internal void GiveRate(OrderToken quantity) => _order = OfRate(quantity);

    internal void GiveOverDays(OrderToken days) => _overDays = SameOrFirst(_overDays, days);

    internal void GiveDays(OrderToken days) => _days = SameOrFirst(_days, days);

    internal void Divide(OrderToken? doses, OrderToken? days)
    {
        _divided = Phrase;
        if (doses is { } count)
            GiveInfusions(count);
        if (days is { } over)
            GiveOverDays(over);
    }

    internal void GiveInfusions(OrderToken count) => _order = _order with { Infusions = Same("infusions", count.Whole()) };

    internal void GiveInterval(int days) => _order = _order with { IntervalDays = Same("interval", days) };

    internal void GiveInterval(OrderToken count, int days) => GiveInterval(
        count.Whole() <= int.MaxValue / days ? count.Whole() * days : throw count.Unreadable("an interval that no calendar has"));

    internal void GiveIntervalInHours(OrderToken hours) => GiveInterval(
        hours.Whole() % 24 == 0 ? hours.Whole() / 24 : throw Phrase.Unreadable("an interval that is not in whole days"));

    internal void RefuseMonths() =>
        throw Phrase.Unreadable("a month has 28 to 31 days: how many days? Write every 28 days, or monthly (28 days)");

    internal void GiveStart(OrderToken date) => _order = _order with { StartDate = Once("start", date.Date) };

    internal void GiveRoute(AdministrationRoute route) => _order = _order with { Route = Same("route", route) };

    internal void GiveContinuous(bool continuous) => _order = _order with { Continuous = Once("continuous", continuous) };

    internal void GiveProduct(OrderToken name) => _order = name.Text.Length > 0
        ? _order with { Product = Once("product", name.Text) } : throw name.Unreadable("an empty name");

    internal void GiveWeightBasis(DoseWeightBasis basis) => _order = _order with { WeightBasis = Once("weight", basis) };

    internal void GiveDuration(OrderToken? hours, OrderToken? minutes)
    {
        var ticks = ((hours?.Value ?? 0) * TimeSpan.TicksPerHour) + ((minutes?.Value ?? 0) * TimeSpan.TicksPerMinute);
        if (ticks < 1 || ticks > OrderFaults.Longest.Ticks || decimal.Truncate(ticks) != ticks)
            throw Phrase.Unreadable("a duration is above zero and at most 1,000 hours");
        _order = _order with { Duration = Once("duration", new TimeSpan((long)ticks)) };
    }

    /// <summary>The order, once the days are known to be of each infusion or of the whole course.</summary>
    internal Order Finish()
    {
        if (_divided is { } divided)
            FinishDivided(divided);
        else if (_overDays is { } over)
            FinishOverDays(over);
        if (_days is { } days)
        {
            if (_order.IntervalDays != 1)
                throw days.Unreadable("the dose of each day, or of all? Write daily x 5, or in divided doses over 5 days");
            Phrase = days;
            GiveInfusions(days);
        }

        return _order;
    }

    private bool HasNoDose => _order is { Dose: null, DosePerKilogram: null, CourseTotal: null, CourseTotalPerKilogram: null };

    private void FinishDivided(OrderToken divided)
    {
        if (_isDaily || _order.Volume is not null || HasNoDose)
            throw divided.Unreadable("a total that is divided is needed, in g, mg, g/kg or mg/kg");
        if (_overDays is { } over)
            GiveDailyInfusions(over);
        MakeTotal();
    }

    private void FinishOverDays(OrderToken over)
    {
        if (!_isDaily && _order is { CourseTotal: null, CourseTotalPerKilogram: null })
        {
            if (HasNoDose || _order is not { IntervalDays: null, Infusions: null, Volume: null })
                throw over.Unreadable("the dose of each infusion, or of all? Write daily x 5, or in divided doses over 5 days");
            MakeTotal();
        }

        GiveDailyInfusions(over);
    }

    private void GiveDailyInfusions(OrderToken days)
    {
        Phrase = days;
        GiveInterval(1);
        GiveInfusions(days);
    }

    private void MakeTotal()
    {
        if (_order is not { CourseTotal: null, CourseTotalPerKilogram: null })
            return;
        _order = _order with
        {
            Dose = null,
            DosePerKilogram = null,
            CourseTotal = _order.Dose,
            CourseTotalPerKilogram = _order.DosePerKilogram,
        };
    }

    private Order OfRate(OrderToken quantity) => quantity.Text switch
    {
        "ml/hour" => _order with { Rate = Once("rate", InfusionRate.FromMillilitresPerHour(quantity.Value)) },
        "ml/kg/hour" => _order with { RatePerKilogram = Once("rate/kg", RatePerWeight.FromMillilitresPerKilogramPerHour(quantity.Value)) },
        _ => throw quantity.Unreadable("a rate is in mL/h or mL/kg/h"),
    };

    private static OrderToken SameOrFirst(OrderToken? before, OrderToken now) => before is null || before.Value.Value == now.Value
        ? now : throw now.Unreadable("a second number of days, and another");

    private T Once<T>(string part, T value)
        where T : notnull =>
        _given.TryAdd(part, value) ? value : throw Phrase.Unreadable("this part of the order is given twice");

    private T Same<T>(string part, T value)
        where T : notnull
    {
        if (_given.TryGetValue(part, out var before) && !before.Equals(value))
            throw Phrase.Unreadable("this part of the order is given twice, and differs");
        _given[part] = value;
        return value;
    }
}
