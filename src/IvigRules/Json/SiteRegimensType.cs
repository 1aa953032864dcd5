using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The regimens of a site, as far as a text gives them.</summary>
internal sealed class SiteRegimensType() : ObjectType<SiteRegimens, SiteRegimens>(
    Optional("acuteMsRelapse", Regimen, (ref draft, regimen) => draft = draft with { AcuteMsRelapse = regimen },
        regimens => regimens.AcuteMsRelapse),
    Optional("msRelapsePrevention", Regimen, (ref draft, regimen) => draft = draft with { MsRelapsePrevention = regimen },
        regimens => regimens.MsRelapsePrevention),
    Optional("acuteNmoRelapse", Regimen, (ref draft, regimen) => draft = draft with { AcuteNmoRelapse = regimen },
        regimens => regimens.AcuteNmoRelapse),
    Optional("nmoRelapsePrevention", Regimen, (ref draft, regimen) => draft = draft with { NmoRelapsePrevention = regimen },
        regimens => regimens.NmoRelapsePrevention),
    Optional("natalizumabPmlIris", Regimen, (ref draft, regimen) => draft = draft with { NatalizumabPmlIris = regimen },
        regimens => regimens.NatalizumabPmlIris))
{
    private static readonly RegimenType Regimen = new();

    protected override SiteRegimens Start() => new();

    protected override SiteRegimens Finish(in SiteRegimens draft) => draft;

    /// <summary>The regimens of a text over those that stand there already.</summary>
    internal static SiteRegimens Over(SiteRegimens read, SiteRegimens? there) => new()
    {
        AcuteMsRelapse = read.AcuteMsRelapse ?? there?.AcuteMsRelapse,
        MsRelapsePrevention = read.MsRelapsePrevention ?? there?.MsRelapsePrevention,
        AcuteNmoRelapse = read.AcuteNmoRelapse ?? there?.AcuteNmoRelapse,
        NmoRelapsePrevention = read.NmoRelapsePrevention ?? there?.NmoRelapsePrevention,
        NatalizumabPmlIris = read.NatalizumabPmlIris ?? there?.NatalizumabPmlIris,
    };
}
