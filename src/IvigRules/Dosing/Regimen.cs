using System.ComponentModel;

namespace IvigRules.Dosing;

/// <summary>A regimen: the dose of immunoglobulin per kilogram of body weight, and how often it is given.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class Regimen
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

    /// <summary>The regimen as a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>The origin of the regimen.</summary>
    public required RegimenBasis Basis { get; init; }

    /// <summary>The smallest dose of one infusion.</summary>
    public required DosePerWeight Low { get; init; }

    /// <summary>The largest dose of one infusion; the same as the smallest where the source gives one number.</summary>
    public required DosePerWeight High { get; init; }

    /// <summary>The number of infusions of a course; absent for maintenance, which is open-ended.</summary>
    public int? Infusions { get; init; }

    /// <summary>Days from one infusion to the next: 1 is daily, 28 every four weeks.</summary>
    public required int IntervalDays { get; init; }

    /// <summary>Whether each infusion is continuous, over the whole day.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>The regimen that the source states for the indication, when this one of a site takes its place; absent otherwise.</summary>
    public Regimen? InPlaceOf { get; private init; }

    /// <summary>The settings in which it can be given, such as <c>hospital</c>.</summary>
    public required ImmutableArray<string> Settings { get; init; }

    /// <summary>The citations that support it.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>This regimen of a site in place of the one that the source states; itself where the source states none.</summary>
    internal Regimen Replacing(Regimen? stated) => stated is null ? this : new()
    {
        Statement = Statement,
        Basis = Basis,
        Low = Low,
        High = High,
        Infusions = Infusions,
        IntervalDays = IntervalDays,
        IsContinuous = IsContinuous,
        Settings = Settings,
        Evidence = Evidence,
        InPlaceOf = stated,
    };

    /// <summary>A regimen that the site's policy gives in place of the source's.</summary>
    /// <param name="low">The smallest dose of one infusion.</param>
    /// <param name="high">The largest dose of one infusion.</param>
    /// <param name="infusions">The number of infusions of a course; absent for open-ended maintenance.</param>
    /// <param name="intervalDays">Days from one infusion to the next.</param>
    /// <param name="settings">The settings in which it can be given.</param>
    public static Regimen OfSite(
        DosePerWeight low, DosePerWeight high, int? infusions, int intervalDays, params ReadOnlySpan<string> settings) =>
        OfSite(low, high, infusions, intervalDays, isContinuous: false, settings);

    /// <summary>The same, with each infusion continuous or not.</summary>
    /// <param name="low">The smallest dose of one infusion.</param>
    /// <param name="high">The largest dose of one infusion.</param>
    /// <param name="infusions">The number of infusions of a course; absent for open-ended maintenance.</param>
    /// <param name="intervalDays">Days from one infusion to the next.</param>
    /// <param name="isContinuous">Whether each infusion is continuous.</param>
    /// <param name="settings">The settings in which it can be given.</param>
    public static Regimen OfSite(DosePerWeight low, DosePerWeight high, int? infusions, int intervalDays, bool isContinuous,
        params ReadOnlySpan<string> settings)
    {
        var dose = low == high ? low.ToString() : $"{low} to {high}";
        var course = infusions is { } count ? $"{dose}, {Invariant.Format(count)} infusions" : dose;
        return new()
        {
            Statement = $"{course}, every {Days(intervalDays)}{(isContinuous ? ", as a continuous infusion" : "")}; "
                + "given by the site's policy",
            Basis = RegimenBasis.SitePolicy,
            Low = low,
            High = high,
            Infusions = infusions,
            IntervalDays = intervalDays,
            IsContinuous = isContinuous,
            Settings = [.. settings],
            Evidence = [References.Policy.For("a dose that the site's policy gives")],
        };
    }

    private static string Days(int days) => days == 1 ? "day" : $"{Invariant.Format(days)} days";
}
