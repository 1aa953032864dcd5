using System.Globalization;
using System.Text;

namespace IvigRules.Orders;

/// <summary>Reads the numbers of an order's text. A number that could be mistaken for another is refused, never guessed.</summary>
internal static class OrderNumbers
{
    private const string DoNotUse = "on the do-not-use lists of the Joint Commission and ISMP";

    /// <summary>The number or date that begins at a place.</summary>
    /// <exception cref="UnreadableTextException">It can be mistaken for another, or has too many digits.</exception>
    internal static OrderToken Read(string text, int start)
    {
        if (start + 10 <= text.Length && (start + 10 == text.Length || !IsOfNumber(text[start + 10]))
            && DateOnly.TryParseExact(
                text.AsSpan(start, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(OrderTokenKind.Date, "", 0, date, start, start + 10);

        var end = start;
        while (end < text.Length && IsOfNumber(text[end]))
            end++;
        if (text[end - 1] == ',')
            end--;
        var written = text.AsSpan(start, Math.Max(end - start, 0));
        if (Fault(written) is { } fault)
            throw new UnreadableTextException(start, Math.Max(end, start + 1), fault);
        var digits = Encoding.ASCII.GetBytes(written.ToString().Replace(",", "", StringComparison.Ordinal));
        return Invariant.Parse(digits) is { } value
            ? new(OrderTokenKind.Number, "", value, default, start, end)
            : throw new UnreadableTextException(start, end, Invariant.Readable);
    }

    private static bool IsOfNumber(char letter) => char.IsAsciiDigit(letter) || letter is '.' or ',';

    private static string? Fault(ReadOnlySpan<char> written)
    {
        var point = written.IndexOf('.');
        var whole = point < 0 ? written : written[..point];
        var fraction = point < 0 ? [] : written[(point + 1)..];
        if (point == 0)
            return $"no zero before the decimal point, {DoNotUse}: write 0.4, not .4";
        if (point > 0 && (fraction.IsEmpty || fraction.ContainsAnyExceptInRange('0', '9')))
            return "not a number: one point, with digits on both sides";
        if (!fraction.IsEmpty && fraction[^1] == '0')
            return $"a zero at the end of a decimal number, {DoNotUse}: write 28, not 28.0";
        if (!AreThousands(whole))
            return "a comma that does not stand before groups of three digits: a decimal comma? Write a point, and thousands as 28,000";
        return whole.Length > 1 && whole[0] == '0' ? "a number that begins with a zero" : null;
    }

    /// <summary>Whether digits have no comma, or one before each group of three.</summary>
    private static bool AreThousands(ReadOnlySpan<char> digits)
    {
        var first = digits.IndexOf(',');
        if (first < 0)
            return true;
        if (first is 0 or > 3 || digits[0] == '0')
            return false;
        for (var i = first; i < digits.Length; i += 4)
        {
            if (digits[i] != ',' || i + 3 >= digits.Length || digits.Slice(i + 1, 3).Contains(','))
                return false;
        }

        return true;
    }
}
