namespace IvigRules.Facts;

/// <summary>The indications for which IVIG may be considered.</summary>
public enum Indication
{
    /// <summary>An acute relapse of multiple sclerosis.</summary>
    AcuteMsRelapse,

    /// <summary>Prevention of relapses of multiple sclerosis.</summary>
    MsRelapsePrevention,

    /// <summary>An acute relapse of neuromyelitis optica.</summary>
    AcuteNmoRelapse,

    /// <summary>Prevention of relapses of neuromyelitis optica.</summary>
    NmoRelapsePrevention,

    /// <summary>Immune reconstitution syndrome in progressive multifocal leukoencephalopathy after natalizumab.</summary>
    NatalizumabPmlIris,
}
