namespace IvigRules.Orders;

/// <summary>The answer of an order check as a whole. The default is that the order cannot be judged.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum OrderAnswer
{
    /// <summary>Something could not be judged, and nothing deviates; or the verdict is Indeterminate.</summary>
    [JsonStringEnumMemberName("cannot-be-judged")]
    CannotBeJudged,

    /// <summary>IVIG is contraindicated for this patient: no order can be right.</summary>
    [JsonStringEnumMemberName("contraindicated")]
    Contraindicated,

    /// <summary>IVIG is not indicated for this patient: no order can be right.</summary>
    [JsonStringEnumMemberName("not-indicated")]
    NotIndicated,

    /// <summary>A part differs from the plan by more than the tolerance.</summary>
    [JsonStringEnumMemberName("deviates")]
    Deviates,

    /// <summary>Every part agrees, and at least one of them only within the policy's order tolerance.</summary>
    [JsonStringEnumMemberName("agrees-within-tolerance")]
    AgreesWithinTolerance,

    /// <summary>Every part agrees.</summary>
    [JsonStringEnumMemberName("agrees")]
    Agrees,
}
