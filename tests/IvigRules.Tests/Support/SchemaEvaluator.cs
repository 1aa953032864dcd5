using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IvigRules.Tests.Support;

/// <summary>
/// Evaluates JSON Schema (draft 2020-12), for the keywords that the case schema uses. Any other keyword throws, so that none passes silently.
/// </summary>
internal sealed partial class SchemaEvaluator
{
    private readonly Func<JsonElement, bool> _accepts;

    internal SchemaEvaluator(string schema) => _accepts = Compile(JsonDocument.Parse(schema).RootElement);

    internal bool Accepts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Accepts(document.RootElement);
    }

    internal bool Accepts(JsonElement value) => _accepts(value);

    private static Func<JsonElement, bool> Compile(JsonElement schema)
    {
        Func<JsonElement, bool>[] all = [.. schema.EnumerateObject().Select(keyword => Compile(schema, keyword.Name, keyword.Value))];
        return value => Array.TrueForAll(all, accepts => accepts(value));
    }

    private static Func<JsonElement, bool> Compile(JsonElement schema, string keyword, JsonElement asks)
    {
        switch (keyword)
        {
            case "$schema" when asks.GetString() is "https://json-schema.org/draft/2020-12/schema":
            case "title" or "$comment":
                return _ => true;
            case "type":
                return OfType(asks.GetString()!);
            case "enum" when asks.EnumerateArray().All(name => name.ValueKind == JsonValueKind.String):
                string[] names = [.. asks.EnumerateArray().Select(name => name.GetString()!)];
                return value => value.ValueKind == JsonValueKind.String && Array.Exists(names, value.ValueEquals);
            case "properties":
                var known = asks.EnumerateObject().ToDictionary(property => property.Name, property => Compile(property.Value), StringComparer.Ordinal);
                return value => Properties(value).All(property => !known.TryGetValue(property.Name, out var accepts) || accepts(property.Value));
            case "additionalProperties" when asks.ValueKind == JsonValueKind.False:
                var allowed = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
                return value => Properties(value).All(property => allowed.Contains(property.Name));
            case "required":
                string[] required = [.. asks.EnumerateArray().Select(name => name.GetString()!)];
                return value => value.ValueKind != JsonValueKind.Object || Array.TrueForAll(required, name => value.TryGetProperty(name, out _));
            case "items":
                var item = Compile(asks);
                return value => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item);
            case "if":
                var (condition, consequence) = (Compile(asks), Compile(schema.GetProperty("then")));
                return value => !condition(value) || consequence(value);
            case "then" when schema.TryGetProperty("if", out _):
                return _ => true;
            case "minLength" or "maxLength":
                var (bound, isLeast) = (asks.GetInt32(), keyword is "minLength");
                return OfText(text => isLeast ? Length(text) >= bound : Length(text) <= bound);
            case "pattern":
                return OfText(Pattern(asks.GetString()!).IsMatch);
            case "format" when asks.GetString() is "date":
                return OfText(IsDate);
            case "format" when asks.GetString() is "date-time":
                return OfText(IsDateTime);
            case "minimum":
                return OfNumber(asks, difference => difference >= 0);
            case "exclusiveMinimum":
                return OfNumber(asks, difference => difference > 0);
            case "exclusiveMaximum":
                return OfNumber(asks, difference => difference < 0);
            default:
                throw new NotSupportedException($"the schema evaluator does not know {keyword}: {asks}");
        }
    }

    private static Func<JsonElement, bool> OfType(string type) => type switch
    {
        "object" => value => value.ValueKind == JsonValueKind.Object,
        "array" => value => value.ValueKind == JsonValueKind.Array,
        "string" => value => value.ValueKind == JsonValueKind.String,
        "number" => value => value.ValueKind == JsonValueKind.Number,
        "boolean" => value => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException($"the schema evaluator does not know the type {type}"),
    };

    private static JsonElement.ObjectEnumerator Properties(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static Func<JsonElement, bool> OfText(Predicate<string> accepts) => value => value.ValueKind != JsonValueKind.String || accepts(value.GetString()!);

    private static Func<JsonElement, bool> OfNumber(JsonElement bound, Predicate<int> accepts)
    {
        var number = JsonNumber.Parse(bound.GetRawText());
        return value => value.ValueKind != JsonValueKind.Number || accepts(JsonNumber.Parse(value.GetRawText()).CompareTo(number));
    }

    // A schema counts characters, not UTF-16 units.
    private static int Length(string text) => text.EnumerateRunes().Count();

    // In ECMA-262, which a schema's patterns follow, $ is the very end; in .NET it is also before a last line feed.
    private static Regex Pattern(string pattern) =>
        new(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // RFC 3339: full-date, a day that the calendar has. Year 0 is one that .NET has not, and the pattern refuses it anyway.
    private static bool IsDate(string text) => FullDate().IsMatch(text)
        && int.Parse(text[..4], CultureInfo.InvariantCulture) is > 0 and var year
        && int.Parse(text[5..7], CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
        && int.Parse(text[8..], CultureInfo.InvariantCulture) is >= 1 and var day
        && day <= (month is 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31);

    private static bool IsDateTime(string text) => text.Length > 10 && IsDate(text[..10]) && TimeOfDay().IsMatch(text[10..]);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"\A[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TimeOfDay();
}
