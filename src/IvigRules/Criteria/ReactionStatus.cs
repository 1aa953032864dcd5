namespace IvigRules.Criteria;

/// <summary>The conclusion on a recorded reaction.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum ReactionStatus
{
    /// <summary>AR-01: it may be aseptic meningitis, but not enough is recorded.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>AR-01: aseptic meningitis is suspected.</summary>
    [JsonStringEnumMemberName("suspected")]
    Suspected,

    /// <summary>AR-01: aseptic meningitis is suspected, and the cerebrospinal fluid supports it.</summary>
    [JsonStringEnumMemberName("supported")]
    Supported,

    /// <summary>AR-01: the culture grew an organism: not aseptic, to be treated as infectious.</summary>
    [JsonStringEnumMemberName("culture-positive")]
    CulturePositive,

    /// <summary>AR-01: the recorded symptoms fit, but the fever is above low grade: atypical for the source; exclude infection.</summary>
    [JsonStringEnumMemberName("atypical")]
    Atypical,

    /// <summary>AR-02: anaphylaxis: stop. From then on IVIG is contraindicated for this patient.</summary>
    [JsonStringEnumMemberName("present")]
    Present,
}
