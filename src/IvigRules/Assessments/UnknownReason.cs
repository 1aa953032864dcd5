namespace IvigRules.Assessments;

/// <summary>The reason why a criterion is Unknown.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum UnknownReason
{
    /// <summary>A fact is not recorded.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The source names other outcomes than the one recorded: a clinician must judge.</summary>
    [JsonStringEnumMemberName("source-silent")]
    SourceSilent,
}
