using System.Text.Json.Nodes;
using IvigRules.Oracle.Generators;

namespace IvigRules.Oracle;

/// <summary>
/// The degradation law of section 3.1: whatever is made less known, no other verdict becomes Consider, no other readiness passes.
/// </summary>
public static class Degradations
{
    /// <summary>
    /// Every single step that makes a case less known and that the law covers. It does not cover a whole record, a symptom or event that
    /// is present, the end of a relapse or a condition, a comparator, the day of a fact that lies after asOf, and one half of a
    /// contradiction.
    /// </summary>
    public static IEnumerable<Degradation> Of(string caseJson)
    {
        ArgumentNullException.ThrowIfNull(caseJson);
        return new LessKnown(JsonNode.Parse(caseJson)!.AsObject()).Steps();
    }

    /// <summary>How a step broke the law, one sentence for each indication; none where it was kept.</summary>
    public static IEnumerable<string> Violations(CaseConclusions before, CaseConclusions after, Degradation step)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(step);
        return before.Indications.Zip(after.Indications).SelectMany(pair => Violations(pair.First, pair.Second, step.IsRenaming)
            .Select(what => pair.First.Indication + " " + what + " by " + step.Description));
    }

    private static IEnumerable<string> Violations(Conclusion before, Conclusion after, bool isRenaming)
    {
        if (isRenaming)
        {
            if (after.Readiness is "checks-passed")
            {
                yield return "is checks-passed with a therapy that is not understood";
            }

            yield break;
        }

        if (after.Verdict is "consider" && before.Verdict is not "consider")
        {
            yield return "turned from " + before.Verdict + " into consider";
        }

        if (after.Readiness is "checks-passed" && before.Readiness is not "checks-passed")
        {
            yield return "turned from " + before.Readiness + " into checks-passed";
        }
    }
}
