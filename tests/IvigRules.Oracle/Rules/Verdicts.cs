using System.Collections.Concurrent;

namespace IvigRules.Oracle.Rules;

/// <summary>Combines the rules of an indication into a verdict, and adds what follows from it.</summary>
internal static class Verdicts
{
    // Which criteria are pivotal depends on nothing but the indication and the truths, so each is worked out once.
    private static readonly ConcurrentDictionary<string, HashSet<string>> PivotalByTruths = new(StringComparer.Ordinal);

    public static Conclusion Conclude(Indication indication, KnownFacts facts)
    {
        Dictionary<string, Truth> truths = indication.Criteria.ToDictionary(x => x.Key, x => x.Value.Truth, StringComparer.Ordinal);
        string verdict = Verdict(indication.Rules, truths);
        Conclusion conclusion = new()
        {
            Indication = indication.Name,
            Verdict = verdict,
            Determining = Determining(indication.Rules, truths, verdict),
            Rules = indication.Rules.ToDictionary(r => r.Id, r => r.Truth(truths).Word(), StringComparer.Ordinal),
        };
        return verdict switch
        {
            "indeterminate" => WithOpenPoints(conclusion, indication, truths),
            "consider" => WithTreatment(conclusion, facts),
            _ => conclusion,
        };
    }

    private static Conclusion WithTreatment(Conclusion conclusion, KnownFacts facts)
    {
        Conclusion dosed = Dose.Add(conclusion, facts);
        Dictionary<string, string> checks = Checks.Of(conclusion.Indication, facts);
        return dosed with
        {
            Checks = checks,
            Readiness = Checks.Readiness(checks.Values),
            Precautions = Precautions.Of(dosed, facts),
        };
    }

    // A contraindication first, then no indication left, then Consider; whatever is still open is Indeterminate.
    private static string Verdict(List<Rule> rules, Dictionary<string, Truth> truths)
    {
        bool Any(bool contraindications, Truth truth) =>
            rules.Exists(r => (contraindications ? r.IsContraindication : r.IsIndication) && r.Truth(truths) == truth);

        if (Any(contraindications: true, Truth.Met))
        {
            return "contraindicated";
        }

        if (!Any(contraindications: false, Truth.Met) && !Any(contraindications: false, Truth.Unknown))
        {
            return "not-indicated";
        }

        return Any(contraindications: false, Truth.Met) && !Any(contraindications: true, Truth.Unknown)
            ? "consider"
            : "indeterminate";
    }

    // The rules that decided the verdict, in the order of the rules.
    private static List<string> Determining(List<Rule> rules, Dictionary<string, Truth> truths, string verdict) =>
    [
        .. rules.Where(r => (verdict, r.Kind, r.Truth(truths)) switch
        {
            ("contraindicated", "contraindication", Truth.Met) => true,
            ("consider", "indication", Truth.Met) => true,
            ("indeterminate", "indication", Truth.Met or Truth.Unknown) => true,
            ("indeterminate", "contraindication", Truth.Unknown) => true,
            ("not-indicated", "indication", _) => true,
            _ => false,
        }).Select(r => r.Id),
    ];

    private static Conclusion WithOpenPoints(Conclusion conclusion, Indication indication, Dictionary<string, Truth> truths)
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
            string whenMet = Verdict(rules, values);
            values[name] = Truth.NotMet;
            if (!string.Equals(whenMet, Verdict(rules, values), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
