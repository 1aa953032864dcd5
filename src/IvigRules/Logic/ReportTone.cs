namespace IvigRules.Logic;

/// <summary>How a line of a report is to be emphasized, where a renderer can: a colour, a weight.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum ReportTone
{
    /// <summary>No emphasis.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>A heading, or a label before its text.</summary>
    [JsonStringEnumMemberName("heading")]
    Heading,

    /// <summary>It holds, or was passed.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,

    /// <summary>It is open: something is to be done, recorded or judged.</summary>
    [JsonStringEnumMemberName("attention")]
    Attention,

    /// <summary>It stops an infusion.</summary>
    [JsonStringEnumMemberName("stop")]
    Stop,

    /// <summary>It does not hold, or matters least.</summary>
    [JsonStringEnumMemberName("quiet")]
    Quiet,
}
