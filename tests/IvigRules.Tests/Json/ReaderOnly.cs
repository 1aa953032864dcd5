using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>What the reader refuses and a schema cannot say, as <see cref="CaseJson.Schema"/> documents it, found here without the reader.</summary>
internal static class ReaderOnly
{
    internal static bool HasPropertyTwice(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().GroupBy(property => property.Name, StringComparer.Ordinal).Any(group => group.Count() > 1)
            || value.EnumerateObject().Any(property => HasPropertyTwice(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasPropertyTwice),
        _ => false,
    };

    internal static bool HasTooManyDigits(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(property => HasTooManyDigits(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasTooManyDigits),
        JsonValueKind.Number => JsonNumber.Parse(value.GetRawText()) is { Digits.IsZero: false } number && (number.SignificantDigits > 12 || number.Exponent < -12),
        _ => false,
    };

    /// <summary>For a case that the schema accepts: a weight in pounds that is rounded to 0 kg.</summary>
    internal static bool HasNoWeight(JsonElement root) => root.TryGetProperty("patient", out var patient)
        && patient.TryGetProperty("weight", out var weight) && weight.ValueKind == JsonValueKind.Object && weight.GetProperty("unit").GetString() == "[lb_av]"
        && weight.GetProperty("value").GetDecimal() * 0.45359237m < 0.005m;

    /// <summary>For a case that the schema accepts: dates then compare as their texts do.</summary>
    internal static bool HasEndBeforeStart(JsonElement root) =>
        Items(root, "conditions").Any(fact => Before(Date(fact, "endedOn"), Date(fact, "onset")))
        || Items(root, "relapses").Any(fact => Before(Date(fact, "endedOn"), Date(fact, "onset")))
        || Items(root, "priorTherapies").Any(fact => Before(Date(fact, "endedOn"), Date(fact, "startedOn")))
        || Items(root, "infusionReactions").Any(fact => Before(Date(fact, "resolvedOn"), Date(fact, "onsetAt") ?? Date(fact, "infusionEndedAt")));

    private static IEnumerable<JsonElement> Items(JsonElement root, string list) =>
        root.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? Date(JsonElement fact, string name) =>
        fact.TryGetProperty(name, out var date) && date.ValueKind == JsonValueKind.String ? date.GetString()![..10] : null;

    private static bool Before(string? end, string? start) => end is not null && start is not null && string.CompareOrdinal(end, start) < 0;
}
