namespace IvigRules.Logic;

/// <summary>The result of the checks before the infusion. It applies only to a Consider verdict.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Readiness
{
    /// <summary>The verdict is not Consider.</summary>
    [JsonStringEnumMemberName("not-applicable")]
    NotApplicable,

    /// <summary>Every check passed. This says nothing beyond these checks.</summary>
    [JsonStringEnumMemberName("checks-passed")]
    ChecksPassed,

    /// <summary>A check is outstanding and none failed.</summary>
    [JsonStringEnumMemberName("checks-outstanding")]
    ChecksOutstanding,

    /// <summary>A check failed: hold the infusion.</summary>
    [JsonStringEnumMemberName("hold")]
    Hold,
}
