namespace IvigRules.Facts;

/// <summary>A list of a case that may not be whole: in it, none recorded never means none.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum CaseList
{
    /// <summary>Diagnoses.</summary>
    [JsonStringEnumMemberName("conditions")]
    Conditions = 1,

    /// <summary>Relapses.</summary>
    [JsonStringEnumMemberName("relapses")]
    Relapses,

    /// <summary>Therapies that were given, or considered and not given.</summary>
    [JsonStringEnumMemberName("priorTherapies")]
    PriorTherapies,

    /// <summary>Laboratory results.</summary>
    [JsonStringEnumMemberName("labResults")]
    LabResults,

    /// <summary>Reactions to earlier infusions of IVIG.</summary>
    [JsonStringEnumMemberName("infusionReactions")]
    InfusionReactions,
}
