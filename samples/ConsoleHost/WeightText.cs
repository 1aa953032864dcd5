using System.Buffers;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>A weight as a person types it: a number, a space if they like, and a unit.</summary>
internal static class WeightText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    internal static bool TryParse(string text, out BodyWeight weight)
    {
        weight = default;
        var trimmed = text.AsSpan().TrimStart();
        var end = trimmed.IndexOfAnyExcept(Digits);
        if (end <= 0)
            return false;
        if (!decimal.TryParse(trimmed[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return false;
        try
        {
            BodyWeight? parsed = trimmed[end..].Trim() switch
            {
                "kg" => BodyWeight.FromKilograms(value),
                "g" => BodyWeight.FromGrams(value),
                "mg" => BodyWeight.FromMilligrams(value),
                "[lb_av]" => BodyWeight.FromPounds(value),
                _ => null,
            };
            weight = parsed ?? default;
            return parsed is not null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
