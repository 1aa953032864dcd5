using System.Globalization;

namespace IvigRules.Tests.Oracle;

/// <summary>Adverse reactions: aseptic meningitis (AR-01) and severe allergy (AR-02).</summary>
internal static class OracleReactions
{
    // Key: "AR-01 infusionReactions[0]". AR-01: suspected, supported, culture-positive, atypical or unknown; AR-02: met.
    public static Dictionary<string, string> Conclusions(OracleCase c, OraclePolicy policy)
    {
        Dictionary<string, string> conclusions = new(StringComparer.Ordinal);
        for (int i = 0; i < c.InfusionReactions.Count; i++)
        {
            OracleReaction reaction = c.InfusionReactions[i];
            if (reaction.Date > c.AsOf)
            {
                continue;
            }

            string index = string.Create(CultureInfo.InvariantCulture, $" infusionReactions[{i}]");
            if (AsepticMeningitis(reaction, policy) is { } status)
            {
                conclusions.Add("AR-01" + index, status);
            }

            if (reaction.Anaphylaxis == true)
            {
                conclusions.Add("AR-02" + index, "met");
            }
        }

        return conclusions;
    }

    // PRE-03: suspected, supported or culture-positive, and still unresolved.
    public static bool IsOpen(OracleReaction reaction, OraclePolicy policy) =>
        reaction.ResolvedOn is null && AsepticMeningitis(reaction, policy) is "suspected" or "supported" or "culture-positive";

    private static string? AsepticMeningitis(OracleReaction reaction, OraclePolicy policy)
    {
        if (reaction.Csf?.Culture is "positive")
        {
            return "culture-positive";
        }

        OracleTruth symptoms = And(
            Truth(reaction.SevereHeadache),
            Truth(reaction.NeckStiffness),
            Or(Truth(reaction.Photophobia), Truth(reaction.PainWithHeadMovement)));
        OracleTruth notAboveLowGrade = reaction.Temperature is { } temperature
            ? Truth(IsBelow(temperature, policy.LowGradeFeverBoundCelsius))
            : OracleTruth.Unknown;
        // The safer reading: a fever asks for an infection to be excluded even where the picture is not wholly recorded.
        if (symptoms != OracleTruth.NotMet && notAboveLowGrade == OracleTruth.NotMet)
        {
            return "atypical";
        }

        OracleTruth raised = Or(Truth(reaction.Csf?.CellsRaised), Truth(reaction.Csf?.ProteinRaised));
        return And(symptoms, notAboveLowGrade) switch
        {
            OracleTruth.NotMet => null,
            OracleTruth.Unknown => "unknown",
            _ => reaction.Csf?.Culture is "negative" && raised == OracleTruth.Met ? "supported" : "suspected",
        };
    }

    // Fahrenheit against Celsius without a division, so that nothing is rounded.
    private static bool IsBelow(OracleQuantity temperature, decimal boundCelsius) => temperature.Unit is "Cel"
        ? temperature.Value < boundCelsius
        : (temperature.Value - 32m) * 5m < boundCelsius * 9m;

    private static OracleTruth And(params OracleTruth[] truths) => truths.Min();

    private static OracleTruth Or(params OracleTruth[] truths) => truths.Max();

    private static OracleTruth Truth(bool? value) => value switch
    {
        true => OracleTruth.Met,
        false => OracleTruth.NotMet,
        _ => OracleTruth.Unknown,
    };
}
