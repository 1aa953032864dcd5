namespace IvigRules.Facts;

/// <summary>The sex, for dose-weight formulas and the criterion on pregnancy. Never defaulted: absent means not recorded.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Sex
{
    /// <summary>Female.</summary>
    [JsonStringEnumMemberName("female")]
    Female = 1,

    /// <summary>Male.</summary>
    [JsonStringEnumMemberName("male")]
    Male,
}
