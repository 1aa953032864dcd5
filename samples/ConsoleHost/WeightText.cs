using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>A weight as a person types it: a number, a space if they like, and a unit.</summary>
internal static class WeightText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    internal static bool TryParse(string text, [NotNullWhen(true)] out Weight? weight)
    {
        weight = null;
        var trimmed = text.AsSpan().TrimStart();
        var end = trimmed.IndexOfAnyExcept(Digits);
        if (end <= 0)
            return false;
        if (!decimal.TryParse(trimmed[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return false;
        try
        {
            weight = trimmed[end..].Trim() switch
            {
                "kg" => new(BodyWeight.FromKilograms(value)),
                "g" => new(BodyWeight.FromGrams(value)),
                "mg" => new(BodyWeight.FromMilligrams(value)),
                "[lb_av]" => Weight.FromPounds(value),
                _ => null,
            };
            return weight is not null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
