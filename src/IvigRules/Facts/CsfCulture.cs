namespace IvigRules.Facts;

/// <summary>The result of a cerebrospinal fluid culture.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum CsfCulture
{
    /// <summary>No organism grew.</summary>
    [JsonStringEnumMemberName("negative")]
    Negative = 1,

    /// <summary>An organism grew: the meningitis is not aseptic.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,

    /// <summary>Not known yet.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,
}
