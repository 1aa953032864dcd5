namespace IvigRules.Facts;

/// <summary>Whether the patient is pregnant or nursing. Absent means not recorded, which is not the same as not pregnant.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum ReproductiveStatus
{
    /// <summary>Neither pregnant nor nursing.</summary>
    [JsonStringEnumMemberName("not-pregnant")]
    NotPregnant = 1,

    /// <summary>Pregnant.</summary>
    [JsonStringEnumMemberName("pregnant")]
    Pregnant,

    /// <summary>Nursing (breastfeeding).</summary>
    [JsonStringEnumMemberName("nursing")]
    Nursing,
}
