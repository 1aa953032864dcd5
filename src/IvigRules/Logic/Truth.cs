namespace IvigRules.Logic;

/// <summary>Whether a criterion or rule holds. Unknown is the default and never becomes a yes: there is no conversion to bool.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Truth : sbyte
{
    /// <summary>It does not hold.</summary>
    [JsonStringEnumMemberName("not-met")]
    NotMet = -1,

    /// <summary>The recorded facts do not decide it.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown = 0,

    /// <summary>It holds.</summary>
    [JsonStringEnumMemberName("met")]
    Met = 1,
}
