namespace IvigRules.Facts;

/// <summary>How certain a recorded diagnosis is.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Verification
{
    /// <summary>The diagnosis is established.</summary>
    [JsonStringEnumMemberName("confirmed")]
    Confirmed = 1,

    /// <summary>It is suspected, provisional or a differential diagnosis: it may or may not be there.</summary>
    [JsonStringEnumMemberName("unconfirmed")]
    Unconfirmed,
}
