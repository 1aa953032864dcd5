using IvigRules.Fhir.Input;
using IvigRules.Orders;

namespace IvigRules.Fhir.Orders;

/// <summary>How often, how many times and how long: one infusion every so many days, and nothing else.</summary>
internal sealed class OrderTiming(RecordContext context, Action<Node, UnmappedReason, string, string?> list)
{
    private const string Abbreviations = "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation";

    private static readonly string[] NotJudged = ["frequencyMax", "periodMax", "dayOfWeek", "timeOfDay", "when"];

    internal Order Apply(Order order, Node timing)
    {
        if (!timing.Exists)
            return order;
        var repeat = timing["repeat"];
        var interval = Interval(timing, repeat);
        return order with { IntervalDays = interval, Infusions = Infusions(repeat, interval), Duration = Duration(repeat) };
    }

    private int? Interval(Node timing, Node repeat)
    {
        Node[] unread = [.. NotJudged.SelectMany(repeat.All)];
        if (unread.Length > 0)
            return Not(unread[0], "order.intervalDays");
        if (repeat["period"].Exists)
        {
            var frequency = repeat["frequency"].Exists ? repeat["frequency"].Number : 1;
            var factor = repeat["periodUnit"].Text switch
            {
                "d" => 1,
                "wk" => 7,
                _ => 0,
            };
            return frequency == 1 && Whole(repeat["period"].Number * factor) is { } days ? days : Not(repeat["period"],
                "order.intervalDays");
        }

        var code = timing["code"];
        if (!code.Exists)
            return null;
        return code.All("coding").Any(coding => coding["system"].Is(Abbreviations) && coding["code"].Is("QD"))
            ? 1 : Not(code, "order.intervalDays");
    }

    private int? Infusions(Node repeat, int? interval)
    {
        if (repeat["countMax"].Exists)
            return Not(repeat["countMax"], "order.infusions");
        if (repeat["count"].Exists)
            return Whole(repeat["count"].Number) ?? Not(repeat["count"], "order.infusions");
        var bounds = repeat["bounds"];
        if (!bounds.Exists)
            return null;
        if (interval is not { } days)
            return Not(bounds, "order.infusions");
        if (bounds.Type is "Duration")
        {
            var amount = Amount.Of(bounds);
            var length = amount.Why is not null || amount.Comparator is not null ? null : amount.Unit switch
            {
                "d" => amount.Value,
                "wk" => amount.Value * 7,
                _ => (decimal?)null,
            };
            return Whole(length / days) ?? Not(bounds, "order.infusions");
        }

        return bounds.Type is "Period" && context.Day(bounds["start"]) is { } start && context.Day(bounds["end"]) is { } end && end >= start
            ? ((end.DayNumber - start.DayNumber) / days) + 1
            : Not(bounds, "order.infusions");
    }

    private TimeSpan? Duration(Node repeat)
    {
        if (!repeat["duration"].Exists)
            return null;
        var minutes = repeat["durationUnit"].Text switch
        {
            "min" => repeat["duration"].Number,
            "h" => repeat["duration"].Number * 60,
            _ => null,
        };
        if (minutes is > 0 and <= 60_000 && !repeat["durationMax"].Exists)
            return new TimeSpan((long)(minutes.Value * TimeSpan.TicksPerMinute));
        list(repeat["duration"], UnmappedReason.ValueUnusable, "order.duration", repeat["duration"].Text);
        return null;
    }

    private int? Not(Node at, string about)
    {
        list(at, UnmappedReason.ValueUnusable, about, at.Text);
        return null;
    }

    private static int? Whole(decimal? value) =>
        value is >= 1 and <= 100_000 && value == decimal.Truncate(value.Value) ? (int)value.Value : null;
}
