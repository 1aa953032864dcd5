namespace IvigRules.Oracle.Rules;

/// <summary>Reads words that differ from a known one only by case, spaces, underscores or hyphens.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Conditions = Table(
        "multiple-sclerosis",
        "neuromyelitis-optica",
        "progressive-multifocal-leukoencephalopathy",
        "immune-reconstitution-syndrome");

    private static readonly Dictionary<string, string> Analytes = Table("iga", "egfr");

    private static readonly Dictionary<string, string> Units = Table(
        "kg", "g", "mg", "[lb_av]", "cm", "m", "[in_i]", "g/L", "mg/dL", "g/dL", "mg/L", "mL/min/{1.73_m2}", "Cel", "[degF]");

    private static readonly Dictionary<string, string> RiskFactors = Table([.. Precautions.ThrombosisFactors, .. Precautions.RenalFactors]);

    public static string Condition(string word) => Read(Conditions, word);

    public static string Analyte(string word) => Read(Analytes, word);

    public static string Unit(string word) => Read(Units, word);

    public static string RiskFactor(string word) => Read(RiskFactors, word);

    private static Dictionary<string, string> Table(params string[] words) =>
        words.ToDictionary(Bare, word => word, StringComparer.Ordinal);

    private static string Read(Dictionary<string, string> table, string word) =>
        table.TryGetValue(Bare(word), out string? known) ? known : word;

    private static string Bare(string word) => string.Concat(word.Where(c => c is not (' ' or '_' or '-'))).ToUpperInvariant();
}
