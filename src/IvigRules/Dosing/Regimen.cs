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

    /// <summary>The settings in which it can be given, such as <c>hospital</c>.</summary>
    public required ImmutableArray<string> Settings { get; init; }

    /// <summary>The citations that support it.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>A regimen that the site's policy gives where the source states none.</summary>
    /// <param name="low">The smallest dose of one infusion.</param>
    /// <param name="high">The largest dose of one infusion.</param>
    /// <param name="infusions">The number of infusions of a course; absent for open-ended maintenance.</param>
    /// <param name="intervalDays">Days from one infusion to the next.</param>
    /// <param name="settings">The settings in which it can be given.</param>
    public static Regimen OfSite(
        DosePerWeight low, DosePerWeight high, int? infusions, int intervalDays, params ReadOnlySpan<string> settings)
    {
        var dose = low == high ? low.ToString() : $"{low} to {high}";
        var course = infusions is { } count ? $"{dose}, {Invariant.Format(count)} infusions" : dose;
        return new()
        {
            Statement = $"{course}, every {Invariant.Format(intervalDays)} days; given by the site's policy, the source states none",
            Basis = RegimenBasis.SitePolicy,
            Low = low,
            High = high,
            Infusions = infusions,
            IntervalDays = intervalDays,
            Settings = [.. settings],
            Evidence = [References.Policy.For("a dose that the site's policy gives")],
        };
    }
}
