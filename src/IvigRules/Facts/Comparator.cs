namespace IvigRules.Facts;

/// <summary>The relation of the true laboratory value to the reported number, as in <c>&lt;7 mg/dL</c>.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Comparator
{
    /// <summary>The true value is below the number.</summary>
    [JsonStringEnumMemberName("<")]
    LessThan = 1,

    /// <summary>The true value is the number or below.</summary>
    [JsonStringEnumMemberName("<=")]
    LessThanOrEqual,

    /// <summary>The true value is above the number.</summary>
    [JsonStringEnumMemberName(">")]
    GreaterThan,

    /// <summary>The true value is the number or above.</summary>
    [JsonStringEnumMemberName(">=")]
    GreaterThanOrEqual,
}
