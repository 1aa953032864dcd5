using System.Globalization;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>Full days. A date that is not one is never filled up.</summary>
internal static class Days
{
    private static readonly string[] Moments =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The day that a date or moment names; null when it names none.</summary>
    internal static DateOnly? Of(Node date, TimeZoneInfo zone) =>
        date is { Type: "date" or "dateTime" or "instant", Text: { } text } ? Of(text, zone) : null;

    internal static DateOnly? Of(string text, TimeZoneInfo zone)
    {
        if (text.Length == 10)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && char.IsAsciiDigit(text[0]) ? day : null;
        }

        return InstantOf(text) is { } moment ? DayOf(moment, zone) : null;
    }

    /// <summary>The moment of a text with a time and an offset; null for any other.</summary>
    internal static DateTimeOffset? InstantOf(string? text)
    {
        // Without an offset the machine's zone would decide.
        if (text is null || text.Length < 20 || !(text[^1] == 'Z' || text[^6] is '+' or '-'))
            return null;
        var fraction = text.IndexOf('.', StringComparison.Ordinal);
        if (fraction == 19)
        {
            // A parser takes seven digits; more than that changes no day.
            var end = text[^1] == 'Z' ? text.Length - 1 : text.Length - 6;
            if (end <= 20 || text.AsSpan(20, end - 20).IndexOfAnyExceptInRange('0', '9') >= 0)
                return null;
            text = text[..Math.Min(end, 27)] + text[end..];
        }

        return DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment : null;
    }

    internal static DateOnly? DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        moment.Year is <= 1 or >= 9999 ? null : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The reason why an element gives no day.</summary>
    internal static UnmappedReason WhyNone(Node date) => date.Exists ? UnmappedReason.PartialDate : UnmappedReason.NoDate;
}
