namespace IvigRules.Facts;

/// <summary>The names of an indication.</summary>
public static class IndicationExtensions
{
    /// <summary>The name in the JSON contract, such as <c>acute-ms-relapse</c>.</summary>
    public static string Name(this Indication indication) => indication.ContractName();

    /// <summary>The indication as a title, such as <c>acute MS relapse</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public static string Title(this Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse => "acute MS relapse",
        Indication.MsRelapsePrevention => "MS relapse prevention",
        Indication.AcuteNmoRelapse => "acute NMO relapse",
        Indication.NmoRelapsePrevention => "NMO relapse prevention",
        Indication.NatalizumabPmlIris => "PML-IRIS after natalizumab",
        _ => throw new ArgumentOutOfRangeException(nameof(indication), "not one of the five indications"),
    };
}
