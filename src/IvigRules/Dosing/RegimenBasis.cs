namespace IvigRules.Dosing;

/// <summary>The origin of a regimen.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum RegimenBasis
{
    /// <summary>The source states it for this indication.</summary>
    [JsonStringEnumMemberName("stated")]
    Stated,

    /// <summary>The source states it in general, and it is carried over to this indication.</summary>
    [JsonStringEnumMemberName("extrapolated")]
    Extrapolated,

    /// <summary>The site's policy gives it.</summary>
    [JsonStringEnumMemberName("site-policy")]
    SitePolicy,
}
