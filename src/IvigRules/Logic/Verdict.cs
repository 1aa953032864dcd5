namespace IvigRules.Logic;

/// <summary>The verdict of the rules of one indication. The strongest is that the source would consider IVIG; none is an order.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Verdict
{
    /// <summary>No indication holds or could hold. The default is not to give.</summary>
    [JsonStringEnumMemberName("not-indicated")]
    NotIndicated,

    /// <summary>The recorded facts do not decide; the missing facts and the points for a clinician are listed.</summary>
    [JsonStringEnumMemberName("indeterminate")]
    Indeterminate,

    /// <summary>An indication holds and no contraindication holds or could hold.</summary>
    [JsonStringEnumMemberName("consider")]
    Consider,

    /// <summary>A contraindication holds, whatever else does.</summary>
    [JsonStringEnumMemberName("contraindicated")]
    Contraindicated,
}
