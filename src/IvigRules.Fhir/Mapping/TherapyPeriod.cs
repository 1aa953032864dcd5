using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>When a therapy began and ended, as far as its record says so itself.</summary>
/// <param name="Start">The full day of its begin.</param>
/// <param name="End">The full day that it states as its end.</param>
/// <param name="Ordered">The day of the order, where it states no period: it may have begun later.</param>
internal sealed record TherapyPeriod(DateOnly? Start, DateOnly? End, DateOnly? Ordered)
{
    internal static TherapyPeriod None { get; } = new(null, null, null);

    /// <summary>A date that is no full day; absent when all are, or there is none.</summary>
    internal Node? Partial { get; init; }

    /// <summary>The last day that it lies in: its end, or the day of a single administration.</summary>
    internal DateOnly? LastDay { get; init; }

    internal static TherapyPeriod Of(Entry entry, RecordContext context) => entry.Type switch
    {
        ReadTypes.Request => OfOrder(entry.Root, context),
        ReadTypes.Statement => OfChoice(entry.Root["effective"], context, isOneDay: false),
        ReadTypes.Administration => OfChoice(entry.Root["effective"], context, isOneDay: true),
        ReadTypes.Procedure => OfChoice(entry.Root["performed"], context, isOneDay: true),
        ReadTypes.Immunization => OfChoice(entry.Root["occurrence"], context, isOneDay: true),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), "not a record of a therapy"),
    };

    private static TherapyPeriod OfChoice(Node when, RecordContext context, bool isOneDay)
    {
        if (!when.Exists)
            return None;
        if (when.Type is "Period")
            return OfDays([when["start"]], [when["end"]], context);
        var day = context.Day(when);
        return new(day, null, null) { Partial = day is null ? when : null, LastDay = isOneDay ? day : null };
    }

    private static TherapyPeriod OfOrder(Node order, RecordContext context)
    {
        var starts = new List<Node>();
        var ends = new List<Node>();
        foreach (var timing in order.All("dosageInstruction").Select(dosage => dosage["timing"]).Where(timing => timing.Exists))
        {
            Node[] events = [.. timing.All("event")];
            var bounds = timing["repeat"]["bounds"];
            if (events.Length > 0)
            {
                starts.AddRange(events);
                ends.AddRange(events);
            }
            else if (bounds.Type is "Period")
            {
                starts.Add(bounds["start"]);
                ends.Add(bounds["end"]);
            }
        }

        if (starts.Count > 0)
            return OfDays(starts, ends, context);
        var ordered = context.Day(order["authoredOn"]);
        return new(null, null, ordered) { Partial = ordered is null && order["authoredOn"].Exists ? order["authoredOn"] : null };
    }

    private static TherapyPeriod OfDays(List<Node> starts, List<Node> ends, RecordContext context)
    {
        // One that cannot be read may be the earliest, or the latest.
        DateOnly?[] first = [.. starts.Select(context.Day)];
        DateOnly?[] last = [.. ends.Select(context.Day)];
        var end = Array.TrueForAll(last, day => day is not null) ? last.Max() : null;
        return new(Array.TrueForAll(first, day => day is not null) ? first.Min() : null, end, null)
        {
            Partial = starts.Concat(ends).FirstOrDefault(date => date.Exists && context.Day(date) is null),
            LastDay = end,
        };
    }
}
