using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The JSON contract of a regimen that the site gives.</summary>
internal sealed record RegimenSettings
{
    public required DosePerWeight Low { get; init; }

    public DosePerWeight? High { get; init; }

    public int? Infusions { get; init; }

    public required int IntervalDays { get; init; }

    public ImmutableArray<string> Settings { get; init; }

    internal Regimen ToRegimen() => Regimen.OfSite(Low, High ?? Low, Infusions, IntervalDays, [.. Settings.OrEmpty()]);
}
