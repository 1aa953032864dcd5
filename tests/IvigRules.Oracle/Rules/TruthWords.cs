namespace IvigRules.Oracle.Rules;

/// <summary>The truth values as the JSON spells them.</summary>
internal static class TruthWords
{
    public static string Word(this Truth truth) => truth switch
    {
        Truth.Met => "met",
        Truth.NotMet => "not-met",
        _ => "unknown",
    };
}
