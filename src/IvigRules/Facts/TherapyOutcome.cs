namespace IvigRules.Facts;

/// <summary>The outcome of a therapy, or the reason why it was not given.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum TherapyOutcome
{
    /// <summary>The disease responded.</summary>
    [JsonStringEnumMemberName("responded")]
    Responded = 1,

    /// <summary>The disease did not respond.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The patient did not tolerate it.</summary>
    [JsonStringEnumMemberName("not-tolerated")]
    NotTolerated,

    /// <summary>It was not given because it is contraindicated.</summary>
    [JsonStringEnumMemberName("contraindicated")]
    Contraindicated,

    /// <summary>It was not given because it is unavailable or impractical.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,

    /// <summary>The patient declined it. The source does not say what follows, so a clinician must judge.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>It is being given.</summary>
    [JsonStringEnumMemberName("ongoing")]
    Ongoing,

    /// <summary>It was never given, and nothing speaks against it: it was not tried.</summary>
    [JsonStringEnumMemberName("never-given")]
    NeverGiven,

    /// <summary>It was given; how it went is not recorded.</summary>
    [JsonStringEnumMemberName("given")]
    Given,
}
