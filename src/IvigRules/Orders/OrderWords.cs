using System.Collections.Frozen;

namespace IvigRules.Orders;

/// <summary>The words of an order's text: their one spelling, and those that are refused because they can be mistaken.</summary>
internal static class OrderWords
{
    private const string DoNotUse = "on the do-not-use lists of the Joint Commission and ISMP: ";
    private const string ErrorProne = "on the list of error-prone abbreviations of ISMP: ";

    private static readonly FrozenDictionary<string, string> Spellings = Of(
        ("g", ["gram", "grams"]), ("mg", ["milligram", "milligrams"]), ("min", ["mins", "minute", "minutes"]),
        ("hour", ["h", "hr", "hrs", "hours"]), ("day", ["d", "days"]), ("week", ["wk", "wks", "weeks"]), ("month", ["months"]),
        ("every", ["q", "each"]), ("dose", ["doses"]), ("infusion", ["infusions"]), ("continuous", ["continuously"]),
        ("iv", ["intravenous", "intravenously"]), ("sc", ["subcut", "subcutaneous", "subcutaneously"]),
        ("im", ["intramuscular", "intramuscularly"]), ("po", ["oral", "orally"]), ("intrathecal", ["intrathecally"]));

    private static readonly FrozenDictionary<string, string> Refused = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["qd"] = DoNotUse + "write daily",
        ["qod"] = DoNotUse + "write every other day",
        ["u"] = DoNotUse + "write the unit in full",
        ["iu"] = DoNotUse + "write the unit in full",
        ["cc"] = ErrorProne + "write mL",
        ["@"] = ErrorProne + "write at",
        ["od"] = ErrorProne + "write daily",
        ["sq"] = ErrorProne + "write subcut",
        ["abw"] = "actual or adjusted body weight? Write it in full",
        ["biweekly"] = "twice a week or every 2 weeks? Write it in full",
        ["bimonthly"] = "twice a month or every 2 months? Write it in days",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A word in lower case without points, in its one spelling.</summary>
    internal static string Canonical(string word)
    {
        var plain = word.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        return Spellings.GetValueOrDefault(plain, plain);
    }

    /// <summary>Why a word is refused although people write it; null for any other.</summary>
    internal static string? WhyRefused(string canonical) => Refused.GetValueOrDefault(canonical);

    private static FrozenDictionary<string, string> Of(params ReadOnlySpan<(string Word, string[] Also)> words)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, also) in words)
        {
            foreach (var other in also)
                spellings.Add(other, word);
        }

        return spellings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
