using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Says once, for several assessments, the lines that they have in common.</summary>
internal static class Shared
{
    /// <summary>Distinct items in order: one that not all assessments have begins with the indications that have it.</summary>
    internal static ImmutableArray<string> Items(IReadOnlyCollection<Assessment> assessments, Func<Assessment, IEnumerable<string>> items)
    {
        Dictionary<string, List<Assessment>> having = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (var assessment in assessments)
        {
            foreach (var item in items(assessment).Distinct(StringComparer.Ordinal))
            {
                if (!having.TryGetValue(item, out var who))
                {
                    having.Add(item, who = []);
                    order.Add(item);
                }

                who.Add(assessment);
            }
        }

        return [.. order.Select(item => having[item].Count == assessments.Count ? item : $"{Titles(having[item])}: {item}")];
    }

    /// <summary>The indications in words, such as <c>acute MS relapse and MS relapse prevention</c>.</summary>
    internal static string Titles(IEnumerable<Assessment> assessments) => Join([.. assessments.Select(each => each.Indication.Title())]);

    internal static string Join(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
