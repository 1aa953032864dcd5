namespace IvigRules.Facts;

/// <summary>The diseases whose relapses the rules read.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Disease
{
    /// <summary>Multiple sclerosis.</summary>
    [JsonStringEnumMemberName("multiple-sclerosis")]
    MultipleSclerosis = 1,

    /// <summary>Neuromyelitis optica.</summary>
    [JsonStringEnumMemberName("neuromyelitis-optica")]
    NeuromyelitisOptica,
}
