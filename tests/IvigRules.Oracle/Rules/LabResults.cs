using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>Laboratory results against a threshold.</summary>
internal static class LabResults
{
    public static List<Lab> Of(KnownFacts facts, string analyte) =>
        [.. facts.LabResults.Where(r => string.Equals(r.Analyte, analyte, StringComparison.Ordinal))];

    // IgA in any mass concentration of the JSON; in another unit it stays open.
    public static Truth IgaBelow(Lab result)
    {
        decimal? gramsPerLitre = result.Unit switch
        {
            "g/L" => result.Value,
            "g/dL" => result.Value * 10m,
            "mg/dL" => result.Value / 100m,
            "mg/L" => result.Value / 1000m,
            _ => null,
        };
        return gramsPerLitre is { } value ? Below(value, result.Comparator, Policy.IgaThresholdGramsPerLitre) : Truth.Unknown;
    }

    // Is the true value below the threshold? Unknown where the comparator leaves it open.
    public static Truth Below(decimal value, string? comparator, decimal threshold) => comparator switch
    {
        "<" => value <= threshold ? Truth.Met : Truth.Unknown,
        "<=" => value < threshold ? Truth.Met : Truth.Unknown,
        ">" or ">=" => value >= threshold ? Truth.NotMet : Truth.Unknown,
        _ => value < threshold ? Truth.Met : Truth.NotMet,
    };
}
