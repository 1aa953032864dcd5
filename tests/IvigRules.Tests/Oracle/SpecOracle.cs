using System.Collections.Concurrent;

namespace IvigRules.Tests.Oracle;

/// <summary>The rules a second time, written plainly and apart from the library: combines them into a verdict and what follows from it.</summary>
internal static class SpecOracle
{
    // Which criteria are pivotal depends on nothing but the indication and the truths, so each is worked out once.
    private static readonly ConcurrentDictionary<string, HashSet<string>> PivotalByTruths = new(StringComparer.Ordinal);

    public static OracleResult Assess(OracleCase c, OraclePolicy p)
    {
        OracleFacts facts = new(c);
        return new OracleResult(
            [.. OracleIndication.All(facts, p).Select(indication => Assess(indication, facts, p))],
            facts.Ignored,
            OracleReactions.Conclusions(c, p));
    }

    public static string Text(OracleTruth truth) => truth switch
    {
        OracleTruth.Met => "met",
        OracleTruth.NotMet => "not-met",
        _ => "unknown",
    };

    private static OracleAssessment Assess(OracleIndication indication, OracleFacts facts, OraclePolicy policy)
    {
        Dictionary<string, OracleTruth> truths = indication.Criteria.ToDictionary(x => x.Key, x => x.Value.Truth, StringComparer.Ordinal);
        string verdict = Verdict(indication.Rules, truths);
        OracleAssessment assessment = new()
        {
            Indication = indication.Name,
            Verdict = verdict,
            Determining = Determining(indication.Rules, truths, verdict),
            Rules = indication.Rules.ToDictionary(r => r.Id, r => Text(r.Truth(truths)), StringComparer.Ordinal),
        };
        return verdict switch
        {
            "indeterminate" => WithOpenPoints(assessment, indication, truths),
            "consider" => OracleChecks.WithDoseAndChecks(assessment, facts, policy),
            _ => assessment,
        };
    }

    // A contraindication first, then no indication left, then Consider; whatever is still open is Indeterminate.
    private static string Verdict(List<OracleRule> rules, Dictionary<string, OracleTruth> truths)
    {
        bool Any(bool contraindications, OracleTruth truth) =>
            rules.Exists(r => (contraindications ? r.IsContraindication : r.IsIndication) && r.Truth(truths) == truth);

        if (Any(contraindications: true, OracleTruth.Met))
        {
            return "contraindicated";
        }

        if (!Any(contraindications: false, OracleTruth.Met) && !Any(contraindications: false, OracleTruth.Unknown))
        {
            return "not-indicated";
        }

        return Any(contraindications: false, OracleTruth.Met) && !Any(contraindications: true, OracleTruth.Unknown)
            ? "consider"
            : "indeterminate";
    }

    // The rules that decided the verdict, in the order of the rules.
    private static List<string> Determining(List<OracleRule> rules, Dictionary<string, OracleTruth> truths, string verdict) =>
    [
        .. rules.Where(r => (verdict, r.Kind, r.Truth(truths)) switch
        {
            ("contraindicated", "contraindication", OracleTruth.Met) => true,
            ("consider", "indication", OracleTruth.Met) => true,
            ("indeterminate", "indication", OracleTruth.Met or OracleTruth.Unknown) => true,
            ("indeterminate", "contraindication", OracleTruth.Unknown) => true,
            ("not-indicated", "indication", _) => true,
            _ => false,
        }).Select(r => r.Id),
    ];

    private static OracleAssessment WithOpenPoints(OracleAssessment assessment, OracleIndication indication, Dictionary<string, OracleTruth> truths)
    {
        HashSet<string> pivotal = PivotalByTruths.GetOrAdd(
            string.Join(' ', truths.Select(x => x.Key + "=" + Text(x.Value)).Prepend(indication.Name)),
            _ => Pivotal(indication.Rules, truths));
        return assessment with
        {
            Missing = new(pivotal.SelectMany(name => indication.Criteria[name].Missing), StringComparer.Ordinal),
            NeedsJudgement = new(
                indication.Rules
                    .Where(r => r.Truth(truths) == OracleTruth.Unknown && r.Criteria.Any(name => pivotal.Contains(name) && indication.Criteria[name].SourceSilent))
                    .Select(r => r.Id),
                StringComparer.Ordinal),
        };
    }

    private static HashSet<string> Pivotal(List<OracleRule> rules, Dictionary<string, OracleTruth> truths)
    {
        List<string> unknown = [.. truths.Where(x => x.Value == OracleTruth.Unknown).Select(x => x.Key)];
        return unknown.Where(name => IsPivotal(name, unknown, rules, truths)).ToHashSet(StringComparer.Ordinal);
    }

    // Can answering this criterion yes or no change the verdict, with the other Unknowns settled in some way?
    private static bool IsPivotal(string name, List<string> unknown, List<OracleRule> rules, Dictionary<string, OracleTruth> truths)
    {
        List<string> others = [.. unknown.Where(other => !string.Equals(other, name, StringComparison.Ordinal))];
        for (int assignment = 0; assignment < 1 << others.Count; assignment++)
        {
            Dictionary<string, OracleTruth> values = new(truths, StringComparer.Ordinal);
            for (int i = 0; i < others.Count; i++)
            {
                values[others[i]] = (assignment >> i & 1) == 1 ? OracleTruth.Met : OracleTruth.NotMet;
            }

            values[name] = OracleTruth.Met;
            string whenMet = Verdict(rules, values);
            values[name] = OracleTruth.NotMet;
            if (!string.Equals(whenMet, Verdict(rules, values), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
