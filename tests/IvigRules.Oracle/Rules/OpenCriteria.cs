using System.Collections.Concurrent;

namespace IvigRules.Oracle.Rules;

/// <summary>What could still change an indeterminate verdict, when each Unknown criterion is answered apart from the others.</summary>
internal static class OpenCriteria
{
    // Which criteria are pivotal depends on nothing but the indication and the truths, so each is worked out once.
    private static readonly ConcurrentDictionary<string, HashSet<string>> PivotalByTruths = new(StringComparer.Ordinal);

    public static Conclusion Add(Conclusion conclusion, Indication indication, Dictionary<string, Truth> truths)
    {
        HashSet<string> pivotal = PivotalByTruths.GetOrAdd(
            string.Join(' ', truths.Select(x => x.Key + "=" + x.Value.Word()).Prepend(indication.Name)),
            _ => Pivotal(indication.Rules, truths));
        return conclusion with
        {
            Missing = new SortedSet<string>(pivotal.SelectMany(name => indication.Criteria[name].Missing), StringComparer.Ordinal),
            NeedsJudgement = new SortedSet<string>(
                indication.Rules
                    .Where(r => r.Truth(truths) == Truth.Unknown
                        && r.Criteria.Any(name => pivotal.Contains(name) && indication.Criteria[name].SourceSilent))
                    .Select(r => r.Id),
                StringComparer.Ordinal),
        };
    }

    private static HashSet<string> Pivotal(List<Rule> rules, Dictionary<string, Truth> truths)
    {
        List<string> unknown = [.. truths.Where(x => x.Value == Truth.Unknown).Select(x => x.Key)];
        return unknown.Where(name => IsPivotal(name, unknown, rules, truths)).ToHashSet(StringComparer.Ordinal);
    }

    // Can answering this criterion yes or no change the verdict, with the other Unknowns settled in some way?
    private static bool IsPivotal(string name, List<string> unknown, List<Rule> rules, Dictionary<string, Truth> truths)
    {
        List<string> others = [.. unknown.Where(other => !string.Equals(other, name, StringComparison.Ordinal))];
        for (int assignment = 0; assignment < 1 << others.Count; assignment++)
        {
            Dictionary<string, Truth> values = new(truths, StringComparer.Ordinal);
            for (int i = 0; i < others.Count; i++)
            {
                values[others[i]] = (assignment >> i & 1) == 1 ? Truth.Met : Truth.NotMet;
            }

            values[name] = Truth.Met;
            string whenMet = Verdicts.Verdict(rules, values);
            values[name] = Truth.NotMet;
            if (!string.Equals(whenMet, Verdicts.Verdict(rules, values), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
