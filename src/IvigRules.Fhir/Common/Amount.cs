using System.Collections.Frozen;
using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>A Quantity: a number and its unit, or the reason why it gives none.</summary>
internal sealed record Amount(UnmappedReason? Why, decimal Value, string Unit, string? Comparator, string? Quoted)
{
    /// <summary>The unit texts that are read where there is no code: letter for letter the units of the core.</summary>
    private static readonly FrozenSet<string> PlainUnits = new[]
    {
        "kg", "g", "mg", "[lb_av]", "cm", "m", "[in_i]", "g/L", "mg/dL", "g/dL", "mg/L", "mL/min/{1.73_m2}",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Units as people write them, each with the code that it means.</summary>
    private static readonly FrozenDictionary<string, string> Written = new (string Code, string[] Texts)[]
    {
        ("kg", ["kg", "kgs", "kilogram", "kilograms"]), ("[lb_av]", ["lb", "lbs", "pound", "pounds", "[lb_av]"]),
        ("g", ["g", "gram", "grams"]), ("cm", ["cm", "centimeter", "centimeters", "centimetre", "centimetres"]),
        ("[in_i]", ["in", "inch", "inches", "[in_i]"]), ("m", ["m", "meter", "meters", "metre", "metres"]),
        ("g/L", ["g/l"]), ("mg/dL", ["mg/dl"]), ("g/dL", ["g/dl"]), ("mg/L", ["mg/l"]),
    }.SelectMany(row => row.Texts.Select(text => KeyValuePair.Create(text, row.Code))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The quantity of an element, in a unit that has a UCUM code.</summary>
    internal static Amount Of(Node quantity) => Of(quantity, keepsAnyUnit: false);

    /// <summary>The same; a laboratory result keeps a unit that is not understood.</summary>
    internal static Amount OfLaboratory(Node quantity) => Of(quantity, keepsAnyUnit: true);

    private static Amount Of(Node quantity, bool keepsAnyUnit)
    {
        var (unit, code, system) = (quantity["unit"].Text, quantity["code"].Text, quantity["system"].Text);
        var quoted = $"{quantity["value"].Text} {unit ?? code}";
        if (!quantity["value"].Exists || quantity["value"].Text is null)
            return new(UnmappedReason.MissingElement, 0, "", null, quoted);
        if (quantity["value"].Number is not { } value || !IsReadable(value))
            return new(UnmappedReason.ValueUnusable, 0, "", null, quoted);
        var isUcum = system is not null && CodeSystems.Normal(system) is CodeSystems.Ucum && code is { Length: > 0 };
        if (isUcum && unit is not null && Written.TryGetValue(unit.ToLowerInvariant(), out var meant)
            && Written.Values.Contains(code!, StringComparer.Ordinal) && !string.Equals(meant, code, StringComparison.Ordinal))
            return new(UnmappedReason.UnitContradiction, 0, "", null, quoted);
        var chosen = isUcum ? code
            : system is null && code is null && unit is not null && PlainUnits.Contains(unit) ? unit
            : keepsAnyUnit ? unit ?? code
            : null;
        return chosen is { Length: >= 1 and <= 200 } && IsWhole(chosen)
            ? new(null, value, chosen, quantity["comparator"].Exists ? quantity["comparator"].Text ?? "" : null, quoted)
            : new(UnmappedReason.UnknownUnit, 0, "", null, quoted);
    }

    /// <summary>Whether the core takes the number: at most 12 digits, and no step finer than 10^-12.</summary>
    private static bool IsReadable(decimal value)
    {
        const decimal Bound = 1_000_000_000_000m;
        value = Math.Abs(value);
        if (value >= Bound || decimal.Truncate(value * Bound) != value * Bound)
            return false;
        while (value != decimal.Truncate(value))
            value *= 10;
        return value < Bound;
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
