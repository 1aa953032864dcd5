using System.Buffers;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>A weight as a person types it: a number, a space if they like, and a unit.</summary>
internal static class WeightText
{
    internal const string Units = "kg, lb, g or mg";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The weight, or null with what is wrong with it.</summary>
    internal static (Weight? Weight, string Problem) Read(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.AsSpan().IndexOfAnyExcept(Digits);
        var number = end < 0 ? trimmed : trimmed[..end];
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return (null, $"'{text}' is not a weight such as \"70 kg\"");
        if (end < 0)
            return (null, $"'{text}' is not a weight: it needs a unit, {Units}, such as \"{trimmed} kg\"");
        var unit = trimmed[end..].Trim();
        try
        {
            Weight? weight = unit.ToLowerInvariant() switch
            {
                "kg" or "kgs" or "kilogram" or "kilograms" => new(BodyWeight.FromKilograms(value)),
                "lb" or "lbs" or "pound" or "pounds" or "[lb_av]" => Weight.FromPounds(value),
                // M is mega in UCUM, and G is none of its units.
                _ when unit is "g" => new(BodyWeight.FromGrams(value)),
                _ when unit is "mg" => new(BodyWeight.FromMilligrams(value)),
                _ => null,
            };
            return weight is not null ? (weight, "") : (null, $"'{text}' is not a weight: its unit is {Units}, such as \"70 kg\"");
        }
        catch (ArgumentOutOfRangeException)
        {
            return (null, $"'{text}' is not a weight that can be recorded");
        }
    }
}
