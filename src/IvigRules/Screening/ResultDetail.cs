namespace IvigRules.Screening;

/// <summary>The amount of detail in each result.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResultDetail>))]
public enum ResultDetail
{
    /// <summary>For each indication the verdict, the determining rules, the missing facts, and the dose.</summary>
    [JsonStringEnumMemberName("summary")]
    Summary,

    /// <summary>Everything, with every criterion and its observation.</summary>
    [JsonStringEnumMemberName("full")]
    Full,
}
