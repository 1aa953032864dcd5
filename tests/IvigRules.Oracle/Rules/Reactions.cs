using System.Globalization;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>Adverse reactions: aseptic meningitis (AR-01) and severe allergy (AR-02).</summary>
internal static class Reactions
{
    // Key: "AR-01 infusionReactions[0]". AR-01: suspected, supported, culture-positive, atypical or unknown; AR-02: present.
    public static Dictionary<string, string> Conclusions(Case c)
    {
        Dictionary<string, string> conclusions = new(StringComparer.Ordinal);
        for (int i = 0; i < c.InfusionReactions.Count; i++)
        {
            Reaction reaction = c.InfusionReactions[i];
            if (reaction.Date > c.AsOf)
            {
                continue;
            }

            string index = string.Create(CultureInfo.InvariantCulture, $" infusionReactions[{i}]");
            if (AsepticMeningitis(reaction) is { } status)
            {
                conclusions.Add("AR-01" + index, status);
            }

            if (reaction.Symptoms.Anaphylaxis == true)
            {
                conclusions.Add("AR-02" + index, "present");
            }
        }

        return conclusions;
    }

    // PRE-03: suspected, supported or culture-positive, and still unresolved.
    public static bool IsOpen(Reaction reaction) =>
        reaction.ResolvedOn is null && AsepticMeningitis(reaction) is "suspected" or "supported" or "culture-positive";

    private static string? AsepticMeningitis(Reaction reaction)
    {
        if (reaction.Csf?.Culture is "positive")
        {
            return "culture-positive";
        }

        Truth symptoms = And(
            Recorded(reaction.Symptoms.SevereHeadache),
            Recorded(reaction.Symptoms.NeckStiffness),
            Or(Recorded(reaction.Symptoms.Photophobia), Recorded(reaction.Symptoms.PainWithHeadMovement)));
        Truth notAboveLowGrade = reaction.Temperature is { } temperature
            ? Recorded(IsBelow(temperature, Policy.LowGradeFeverBoundCelsius))
            : Truth.Unknown;
        // The safer reading: a fever asks for an infection to be excluded even where the picture is not wholly recorded.
        if (symptoms != Truth.NotMet && notAboveLowGrade == Truth.NotMet)
        {
            return "atypical";
        }

        Truth raised = Or(Recorded(reaction.Csf?.CellsRaised), Recorded(reaction.Csf?.ProteinRaised));
        return And(symptoms, notAboveLowGrade) switch
        {
            Truth.NotMet => null,
            Truth.Unknown => "unknown",
            _ => reaction.Csf?.Culture is "negative" && raised == Truth.Met ? "supported" : "suspected",
        };
    }

    // Fahrenheit against Celsius without a division, so that nothing is rounded.
    private static bool IsBelow(Quantity temperature, decimal boundCelsius) => temperature.Unit is "Cel"
        ? temperature.Value < boundCelsius
        : (temperature.Value - 32m) * 5m < boundCelsius * 9m;

    private static Truth And(params Truth[] truths) => truths.Min();

    private static Truth Or(params Truth[] truths) => truths.Max();

    private static Truth Recorded(bool? value) => value switch
    {
        true => Truth.Met,
        false => Truth.NotMet,
        _ => Truth.Unknown,
    };
}
