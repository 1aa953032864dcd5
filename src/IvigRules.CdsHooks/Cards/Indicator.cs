using System.Text.Json.Serialization;

namespace IvigRules.CdsHooks.Cards;

/// <summary>How loud a card is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Indicator>))]
internal enum Indicator
{
    [JsonStringEnumMemberName("info")]
    Info = 1,

    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("critical")]
    Critical,
}
