namespace IvigRules.Orders;

/// <summary>The route of administration of a drug.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum AdministrationRoute
{
    /// <summary>Into a vein: the only route of IVIG.</summary>
    [JsonStringEnumMemberName("intravenous")]
    Intravenous = 1,

    /// <summary>Under the skin.</summary>
    [JsonStringEnumMemberName("subcutaneous")]
    Subcutaneous,

    /// <summary>Into a muscle.</summary>
    [JsonStringEnumMemberName("intramuscular")]
    Intramuscular,

    /// <summary>By mouth.</summary>
    [JsonStringEnumMemberName("oral")]
    Oral,

    /// <summary>Into the spinal canal.</summary>
    [JsonStringEnumMemberName("intrathecal")]
    Intrathecal,
}
