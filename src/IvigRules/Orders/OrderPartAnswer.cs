namespace IvigRules.Orders;

/// <summary>The answer for one part of an order. The default is that it cannot be judged.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum OrderPartAnswer
{
    /// <summary>It is not given, or there is nothing to compare it with.</summary>
    [JsonStringEnumMemberName("cannot-be-judged")]
    CannotBeJudged,

    /// <summary>It is as planned.</summary>
    [JsonStringEnumMemberName("agrees")]
    Agrees,

    /// <summary>It differs from the plan, within the policy's order tolerance.</summary>
    [JsonStringEnumMemberName("within-tolerance")]
    WithinTolerance,

    /// <summary>It differs from the plan.</summary>
    [JsonStringEnumMemberName("deviates")]
    Deviates,
}
