using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>Adverse reactions: aseptic meningitis (AR-01) and severe allergy (AR-02).</summary>
internal static class Reactions
{
    // Key: "AR-01 infusionReactions[0]". AR-01: suspected, supported, culture-positive, atypical or unknown; AR-02: present.
    public static Dictionary<string, string> Conclusions(KnownFacts facts, Readings readings)
    {
        Dictionary<string, string> conclusions = new(StringComparer.Ordinal);
        foreach ((Reaction reaction, string path) in facts.ReactionsByPath)
        {
            if (AsepticMeningitis(reaction, readings) is { } status)
            {
                conclusions.Add("AR-01 " + path, status);
            }

            if (reaction.HasAnaphylaxis)
            {
                conclusions.Add("AR-02 " + path, "present");
            }
        }

        return conclusions;
    }

    // Null when there is nothing to say.
    public static string? AsepticMeningitis(Reaction reaction, Readings readings)
    {
        if (reaction.Csf?.Culture is "positive")
        {
            return "culture-positive";
        }

        Symptoms symptoms = reaction.Symptoms ?? new();
        Truth headache = Kleene.Recorded(symptoms.SevereHeadache);
        Truth neck = Kleene.Recorded(symptoms.NeckStiffness);
        Truth lightOrMovement = Kleene.Or(Kleene.Recorded(symptoms.Photophobia), Kleene.Recorded(symptoms.PainWithHeadMovement));
        Truth fever = Kleene.Recorded(reaction.Temperature is { } at ? !IsBelow(at, Policy.LowGradeFeverBoundCelsius) : null);

        Truth atypical = Kleene.And(headache, Kleene.Or(neck, lightOrMovement), fever);
        if (atypical == Truth.Met)
        {
            return "atypical";
        }

        Truth suspected = Kleene.And(headache, neck, lightOrMovement, Kleene.Not(fever));
        if (suspected == Truth.Met)
        {
            Truth raised = Kleene.Or(Kleene.Recorded(reaction.Csf?.CellsRaised), Kleene.Recorded(reaction.Csf?.ProteinRaised));
            return reaction.Csf?.Culture is "negative" && raised == Truth.Met ? "supported" : "suspected";
        }

        bool isOpen = suspected == Truth.Unknown || (readings.AtypicalMayBeOpen && atypical == Truth.Unknown);
        return isOpen && (headache == Truth.Met || neck == Truth.Met) ? "unknown" : null;
    }

    // Fahrenheit against Celsius without a division, so that nothing is rounded.
    private static bool IsBelow(Quantity temperature, decimal boundCelsius) => Words.Unit(temperature.Unit) is "Cel"
        ? temperature.Value < boundCelsius
        : (temperature.Value - 32m) * 5m < boundCelsius * 9m;
}
