namespace IvigRules.Dosing;

/// <summary>The condition under which adjusted weight replaces actual weight.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum AdjustedWhen
{
    /// <summary>Always.</summary>
    [JsonStringEnumMemberName("always")]
    Always,

    /// <summary>When the body mass index is at or above a bound.</summary>
    [JsonStringEnumMemberName("bmi-at-least")]
    BmiAtLeast,

    /// <summary>When the actual weight is above a percentage of the ideal weight.</summary>
    [JsonStringEnumMemberName("actual-above-percent-of-ideal")]
    ActualAbovePercentOfIdeal,
}
