using System.ComponentModel;

namespace IvigRules.Dosing;

/// <summary>
/// The regimens of a site, one for an indication at most: each takes the place of the source's, and every result says so. None by default.
/// </summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record SiteRegimens
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    /// <summary>For an acute relapse of multiple sclerosis; absent, the source's 0.4 g/kg a day for 5 days.</summary>
    public Regimen? AcuteMsRelapse { get; init; }

    /// <summary>For the prevention of relapses of multiple sclerosis; absent, the source's 0.2 to 0.4 g/kg every 4 weeks.</summary>
    public Regimen? MsRelapsePrevention { get; init; }

    /// <summary>For an acute relapse of neuromyelitis optica; absent, the source's general acute dose.</summary>
    public Regimen? AcuteNmoRelapse { get; init; }

    /// <summary>For the prevention of relapses of neuromyelitis optica; absent, the source's general maintenance dose.</summary>
    public Regimen? NmoRelapsePrevention { get; init; }

    /// <summary>For PML-IRIS, for which the source states none; absent, there is no dose.</summary>
    public Regimen? NatalizumabPmlIris { get; init; }

    /// <summary>The site's regimen for an indication; absent when it gives none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public Regimen? For(Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse => AcuteMsRelapse,
        Indication.MsRelapsePrevention => MsRelapsePrevention,
        Indication.AcuteNmoRelapse => AcuteNmoRelapse,
        Indication.NmoRelapsePrevention => NmoRelapsePrevention,
        Indication.NatalizumabPmlIris => NatalizumabPmlIris,
        _ => throw new ArgumentOutOfRangeException(nameof(indication), "not one of the five indications"),
    };
}
