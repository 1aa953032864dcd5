using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>Therapies and what became of them, in a clinician's words.</summary>
internal static class TherapyWords
{
    private static readonly ImmutableArray<string> Against = [" brought a response", " still running", " never given"];

    /// <summary>
    /// A therapy in words, after the name under which it was charted where that is another; a name that is not understood, in quotes.
    /// </summary>
    internal static string Charted(Therapy charted, Therapy therapy)
    {
        var words = TherapyNames.InWords(therapy);
        if (!TherapyNames.Has(therapy.Id))
            return charted == therapy ? $"'{words}'" : $"'{charted.Id}' ({words})";
        return charted == therapy || NameComparer.AreSame(charted.Id, words) ? words : $"'{charted.Id}' ({words})";
    }

    /// <summary>Whether a described record tells that the therapy helped, runs or was not tried.</summary>
    internal static bool SaysAgainst(string record) => Against.Any(words => record.Contains(words, StringComparison.Ordinal));

    /// <summary>What follows the name of a therapy: what became of it.</summary>
    internal static string Became(TherapyOutcome? outcome, bool isPlural) => outcome switch
    {
        null => ": outcome not recorded",
        TherapyOutcome.Responded => " brought a response",
        TherapyOutcome.Failed => " failed",
        TherapyOutcome.NotTolerated => isPlural ? " were not tolerated" : " was not tolerated",
        TherapyOutcome.Contraindicated => isPlural ? " are contraindicated" : " is contraindicated",
        TherapyOutcome.Unavailable => isPlural ? " are unavailable" : " is unavailable",
        TherapyOutcome.Declined => isPlural ? " were declined" : " was declined",
        TherapyOutcome.Ongoing => isPlural ? " are still running" : " is still running",
        TherapyOutcome.NeverGiven => isPlural ? " were never given" : " was never given",
        TherapyOutcome.Given => isPlural ? " were given, outcome not recorded" : " was given, outcome not recorded",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
