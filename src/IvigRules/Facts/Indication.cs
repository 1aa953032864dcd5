namespace IvigRules.Facts;

/// <summary>The indications for which IVIG may be considered.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum Indication
{
    /// <summary>An acute relapse of multiple sclerosis.</summary>
    [JsonStringEnumMemberName("acute-ms-relapse")]
    AcuteMsRelapse,

    /// <summary>Prevention of relapses of multiple sclerosis.</summary>
    [JsonStringEnumMemberName("ms-relapse-prevention")]
    MsRelapsePrevention,

    /// <summary>An acute relapse of neuromyelitis optica.</summary>
    [JsonStringEnumMemberName("acute-nmo-relapse")]
    AcuteNmoRelapse,

    /// <summary>Prevention of relapses of neuromyelitis optica.</summary>
    [JsonStringEnumMemberName("nmo-relapse-prevention")]
    NmoRelapsePrevention,

    /// <summary>Immune reconstitution syndrome in progressive multifocal leukoencephalopathy after natalizumab.</summary>
    [JsonStringEnumMemberName("natalizumab-pml-iris")]
    NatalizumabPmlIris,
}
