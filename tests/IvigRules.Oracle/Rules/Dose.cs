namespace IvigRules.Oracle.Rules;

/// <summary>The exact dose by actual weight.</summary>
internal static class Dose
{
    // The regimens: 0.4 g/kg on five days, or 0.2 to 0.4 g/kg for maintenance, which has no fixed number of infusions.
    public static Conclusion Add(Conclusion conclusion, KnownFacts facts)
    {
        if (!IsPlausible(facts) || Kilograms(facts) is not { } kilograms)
        {
            return conclusion;
        }

        return conclusion.Indication switch
        {
            "acute-ms-relapse" or "acute-nmo-relapse" => conclusion with
            {
                DoseLowGrams = 0.4m * kilograms,
                DoseHighGrams = 0.4m * kilograms,
                Infusions = 5,
                CourseTotalGrams = 5 * 0.4m * kilograms,
            },
            "ms-relapse-prevention" or "nmo-relapse-prevention" => conclusion with
            {
                DoseLowGrams = 0.2m * kilograms,
                DoseHighGrams = 0.4m * kilograms,
            },
            _ => conclusion,
        };
    }

    // The mass units of the JSON, in kilograms; pounds are rounded half up to 0.01 kg before anything is worked out.
    // A weight dated after asOf is already null in the facts.
    public static decimal? Kilograms(KnownFacts facts) => facts.Weight switch
    {
        null => null,
        { Unit: "kg" } weight => weight.Value,
        { Unit: "g" } weight => weight.Value / 1000m,
        { Unit: "mg" } weight => weight.Value / 1000000m,
        { Unit: "[lb_av]" } weight => decimal.Round(weight.Value * 0.45359237m, 2, MidpointRounding.AwayFromZero),
        _ => throw new InvalidOperationException("A mass unit that section 9 does not know."),
    };

    public static bool IsPlausible(KnownFacts facts) =>
        Kilograms(facts) is >= Policy.PlausibleWeightLowKilograms and <= Policy.PlausibleWeightHighKilograms;
}
