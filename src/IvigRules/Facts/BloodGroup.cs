namespace IvigRules.Facts;

/// <summary>The ABO blood group. Beyond the source: read only for the haemolysis precaution.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum BloodGroup
{
    /// <summary>Group A.</summary>
    [JsonStringEnumMemberName("a")]
    A = 1,

    /// <summary>Group B.</summary>
    [JsonStringEnumMemberName("b")]
    B,

    /// <summary>Group AB.</summary>
    [JsonStringEnumMemberName("ab")]
    Ab,

    /// <summary>Group O.</summary>
    [JsonStringEnumMemberName("o")]
    O,
}
