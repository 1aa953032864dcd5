using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>What a site's rules can do to an answer and what they never can, over whole random cases.</summary>
public sealed class SiteRuleLaws
{
    private const int Questions = 6;

    /// <summary>How each question is answered in the case at hand.</summary>
    private readonly Truth[] _answers = new Truth[Questions];

    private readonly ImmutableArray<Rule> _rules;

    public SiteRuleLaws()
    {
        var asked = Enumerable.Range(0, Questions).Select(i => House.Asks(_ => House.Answer(_answers[i]), $"trial{Invariant.Digits(i)}")).ToArray();
        _rules =
        [
            House.Rule("SITE-01", RuleKind.Contraindication, asked[0]),
            House.Rule("SITE-02", RuleKind.Contraindication, Criterion.All(asked[1], Criterion.Not(asked[2])), Indication.AcuteMsRelapse, Indication.NmoRelapsePrevention),
            House.Rule("SITE-03", RuleKind.Check, asked[3]),
            House.Rule("SITE-04", RuleKind.Check, Criterion.Any(asked[3], asked[4]), Indication.MsRelapsePrevention),
            House.Rule("SITE-05", RuleKind.Precaution, asked[5]),
        ];
    }

    [Fact]
    public void Assess_RulesThatAreNeverMet_SaysWhatItSaysWithoutThem() => Hold(500, (ours, theirs, recorded, _) =>
    {
        Array.Fill(_answers, Truth.NotMet);
        _answers[3] = Truth.Met;
        return RandomCases.Differ(WithoutSite(ours.Assess(recorded)), WithoutSite(theirs.Assess(recorded)));
    });

    [Fact]
    public void Assess_RuleThatWithholds_AlwaysWithholds() => Hold(500, (_, theirs, recorded, random) =>
    {
        Answer(random);
        _answers[0] = Truth.Met;
        return theirs.Assess(recorded).Assessments.All(assessment =>
            assessment is { Verdict: Verdict.Contraindicated, Plan: null, Readiness: Readiness.NotApplicable } && assessment.Determining.Contains("SITE-01", StringComparer.Ordinal))
            ? null : "a rule that withholds is Met, and an indication is not withheld";
    });

    /// <summary>By the site's own truths: Met withholds, Unknown withdraws a Consider, and nothing turns into a Consider.</summary>
    [Fact]
    public void Assess_AnyAnswers_GivesTheVerdictWithoutThemOrAStricterOne() => Hold(1_500, (ours, theirs, recorded, random) =>
    {
        Answer(random);
        var without = ours.Assess(recorded);
        foreach (var assessment in theirs.Assess(recorded).Assessments)
        {
            var before = without[assessment.Indication];
            var withholds = _answers[0];
            if (assessment.Indication is Indication.AcuteMsRelapse or Indication.NmoRelapsePrevention)
                withholds = withholds.Or(_answers[1].And(_answers[2].Not()));
            var expected = withholds switch
            {
                Truth.Met => Verdict.Contraindicated,
                Truth.Unknown when before.Verdict == Verdict.Consider => Verdict.Indeterminate,
                _ => before.Verdict,
            };
            if (assessment.Verdict != expected)
                return $"{before} became {assessment}, not {expected}";
            if (assessment.Verdict == Verdict.Consider && assessment.Readiness < before.Readiness)
                return $"{before} was {before.Readiness} and is {assessment.Readiness}";
            if (assessment.Verdict == Verdict.Consider && !string.Equals(before.Plan?.PerInfusion.ToString(), assessment.Plan?.PerInfusion.ToString(), StringComparison.Ordinal))
                return $"{before} has another dose";
        }

        return null;
    });

    [Fact]
    public void Assess_UnknownAnswersToAConsideredCase_AsksForThemAndNothingElse() => Hold(500, (ours, theirs, recorded, _) =>
    {
        Array.Fill(_answers, Truth.NotMet);
        _answers[0] = Truth.Unknown;
        var without = ours.Assess(recorded);
        return theirs.Assess(recorded).Assessments.Where(assessment => without[assessment.Indication].Verdict == Verdict.Consider)
            .All(assessment => assessment.Missing is [{ Fact.Fact: "site.trial0", Rules: ["SITE-01"] }] && assessment.NeedsJudgement.IsEmpty)
            ? null : "the site's question is not the only one that is open";
    });

    [Fact]
    public void Assess_RulesInAnyOrder_SaysTheSame() => Hold(60, (ours, theirs, recorded, random) =>
    {
        Answer(random);
        Rule[] shuffled = [.. _rules];
        random.Shuffle(shuffled);
        var other = new IvigAssessor(ours.Policy, House.Set([.. shuffled]));
        return RandomCases.Differ(ResultJson.ToJson(theirs.Assess(recorded)), ResultJson.ToJson(other.Assess(recorded)));
    });

    [Fact]
    public void Assess_OneIndication_SaysWhatAllFiveSay() => Hold(200, (_, theirs, recorded, random) =>
    {
        Answer(random);
        var all = theirs.Assess(recorded);
        return all.Assessments.Select(assessment => RandomCases.Differ(RandomCases.Everything(assessment), RandomCases.Everything(theirs.Assess(recorded, assessment.Indication))))
            .FirstOrDefault(difference => difference is not null);
    });

    private void Hold(int count, Func<IvigAssessor, IvigAssessor, PatientCase, Random, string?> law)
    {
        var withRules = new Dictionary<IvigAssessor, IvigAssessor>();
        RandomCases.Hold(count, (ours, recorded, random) =>
        {
            if (!withRules.TryGetValue(ours, out var theirs))
                withRules.Add(ours, theirs = new IvigAssessor(ours.Policy, House.Set(_rules)));
            return law(ours, theirs, recorded, random);
        });
    }

    private void Answer(Random random)
    {
        for (var i = 0; i < _answers.Length; i++)
            _answers[i] = (Truth)random.Next(-1, 2);
    }

    /// <summary>All that a result says but for the site's own findings, the name of the knowledge, and what would change a verdict, which is left unsaid where a site's rule can withhold.</summary>
    private static string WithoutSite(CaseAssessment result)
    {
        var json = JsonNode.Parse(ResultJson.ToJson(result))!.AsObject();
        json.Remove("knowledge");
        RemoveSites(json["evidence"]);
        foreach (var assessment in json["assessments"]!.AsArray())
        {
            assessment!.AsObject().Remove("wouldChange");
            foreach (var list in new[] { "rules", "checks", "precautions" })
                RemoveSites(assessment[list]);
        }

        return json.ToJsonString();
    }

    private static void RemoveSites(JsonNode? list)
    {
        foreach (var item in list?.AsArray().ToList() ?? [])
        {
            if (item!["id"]!.GetValue<string>() is var id && (id.StartsWith("SITE-", StringComparison.Ordinal) || string.Equals(id, House.Protocol.Id, StringComparison.Ordinal)))
                list!.AsArray().Remove(item);
        }
    }
}
