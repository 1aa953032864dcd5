using System.Text.Json;
using System.Text.RegularExpressions;

namespace IvigRules.Tests.Json;

/// <summary>Section 9's example of a result as a table: names in their order, and the words that stand beneath them.</summary>
internal static partial class ResultShape
{
    // A question mark: may be absent. A plus: not in the example; the library says more than it has to.
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["$"] = ["patientId", "asOf", "knowledge", "policyDifferences", "assessments", "adverseReactions", "ignoredFacts", "notUnderstood", "notes", "evidence"],
        ["$.knowledge"] = ["version", "sha256"],
        ["$.policyDifferences"] = ["setting", "value", "default"],
        ["$.assessments"] =
        [
            "indication", "verdict", "readiness", "determining", "rules", "missing", "needsJudgement", "checks?", "precautions?", "regimen?", "evidence", "withheld?", "warnings?",
            "wouldChange?", "premedication?", "removedPremedication?", "counselling?", "settings?", "advice",
        ],
        ["$.assessments.rules"] = ["id", "kind", "strength", "truth", "statement", "criterion", "evidence"],
        ["$.assessments.rules.criterion"] = ["says", "truth", "reason?", "because?", "of?"],
        ["$.assessments.missing"] = ["fact", "subject?", "rules"],
        ["$.assessments.needsJudgement"] = ["rule", "says", "because"],
        ["$.assessments.checks"] = ["id", "status", "says", "because", "+evidence"],
        ["$.assessments.precautions"] = ["id", "truth", "says", "because", "+evidence"],
        ["$.assessments.regimen"] = ["basis", "+says", "+inPlaceOf?", "doseWeight", "perInfusion", "infusions?", "intervalDays", "+continuous?", "courseTotal?", "dates?", "volume?", "schedule?", "+evidence"],
        ["$.assessments.regimen.doseWeight"] = ["basis", "value", "unit", "because"],
        ["$.assessments.regimen.perInfusion"] = ["low", "high"],
        ["$.assessments.regimen.perInfusion.low"] = ["exact", "rounded?", "vials?", "waste?"],
        ["$.assessments.regimen.perInfusion.high"] = ["exact", "rounded?", "vials?", "waste?"],
        ["$.assessments.regimen.perInfusion.low.exact"] = ["value", "unit"],
        ["$.assessments.regimen.perInfusion.high.exact"] = ["value", "unit"],
        ["$.assessments.regimen.courseTotal"] = ["low", "high"],
        ["$.assessments.regimen.courseTotal.low"] = ["value", "unit"],
        ["$.assessments.regimen.courseTotal.high"] = ["value", "unit"],
        ["$.assessments.wouldChange"] = ["+fact", "+subject?", "+answer"],
        ["$.assessments.evidence"] = ["id", "says"],
        ["$.assessments.premedication"] = ["drug", "low?", "high?", "+note?"],
        ["$.assessments.premedication.low"] = ["value", "unit"],
        ["$.assessments.premedication.high"] = ["value", "unit"],
        ["$.assessments.removedPremedication"] = ["drug", "because"],
        ["$.adverseReactions"] = ["id", "status", "because", "+evidence"],
        ["$.ignoredFacts"] = ["fact", "because"],
        ["$.notUnderstood"] = ["fact", "because"],
        ["$.evidence"] = ["id", "+number?", "reference", "+doi?", "+beyondSource", "lastChecked", "discrepancy?"],
    };

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["$.assessments.indication"] = ["acute-ms-relapse", "ms-relapse-prevention", "acute-nmo-relapse", "nmo-relapse-prevention", "natalizumab-pml-iris"],
        ["$.assessments.verdict"] = ["consider", "indeterminate", "not-indicated", "contraindicated"],
        ["$.assessments.readiness"] = ["checks-passed", "checks-outstanding", "hold", "not-applicable"],
        ["$.assessments.rules.kind"] = ["indication", "advice", "contraindication"],
        ["$.assessments.rules.truth"] = ["met", "not-met", "unknown"],
        ["$.assessments.rules.criterion.truth"] = ["met", "not-met", "unknown"],
        ["$.assessments.rules.criterion.reason"] = ["missing", "source-silent"],
        ["$.assessments.checks.status"] = ["passed", "outstanding", "failed"],
        ["$.assessments.precautions.truth"] = ["met", "not-met", "unknown"],
        ["$.assessments.regimen.basis"] = ["stated", "extrapolated", "site-policy"],
        ["$.assessments.regimen.doseWeight.basis"] = ["actual", "ideal", "adjusted"],
        ["$.assessments.regimen.doseWeight.unit"] = ["kg"],
        ["$.assessments.regimen.perInfusion.low.exact.unit"] = ["g"],
        ["$.assessments.regimen.perInfusion.high.exact.unit"] = ["g"],
        ["$.assessments.regimen.courseTotal.low.unit"] = ["g"],
        ["$.assessments.regimen.courseTotal.high.unit"] = ["g"],
        ["$.assessments.premedication.low.unit"] = ["mg"],
        ["$.assessments.premedication.high.unit"] = ["mg"],

        // Section 8: suspected, supported, culture positive, atypical for the source's picture; anaphylaxis is present or is not listed.
        ["$.adverseReactions.status"] = ["suspected", "supported", "culture-positive", "atypical", "unknown", "present"],
    };

    /// <summary>Checks a result against the tables, and that no null and no number with a trailing zero or an exponent is in it.</summary>
    /// <returns>The words that were seen, as path and word.</returns>
    internal static IReadOnlySet<string> Check(string json)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        Check(document.RootElement, "$", seen);
        return seen;
    }

    /// <summary>Every word of the tables, as path and word.</summary>
    internal static IEnumerable<string> AllWords => Words.SelectMany(pair => pair.Value.Select(word => $"{pair.Key} {word}"));

    private static void Check(JsonElement value, string path, HashSet<string> seen)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckNames(value, path);
                foreach (var property in value.EnumerateObject())
                    Check(property.Value, property.Name is "of" ? path : $"{path}.{property.Name}", seen);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Check(item, path, seen);
                break;
            case JsonValueKind.Number:
                Assert.True(Plain().IsMatch(value.GetRawText()), $"{path} is written {value.GetRawText()}");
                break;
            case JsonValueKind.String when Words.TryGetValue(path, out var words):
                Assert.True(words.Contains(value.GetString()), $"{path} is {value.GetString()}");
                seen.Add($"{path} {value.GetString()}");
                break;
            case JsonValueKind.String:
                Assert.True(value.GetString() != "", $"{path} is empty");
                break;
            default:
                Assert.True(value.ValueKind is JsonValueKind.True or JsonValueKind.False, $"{path} is {value.ValueKind}");
                break;
        }
    }

    private static void CheckNames(JsonElement value, string path)
    {
        Assert.True(Names.TryGetValue(path, out var names), $"{path} is not in the example");
        string[] actual = [.. value.EnumerateObject().Select(property => property.Name)];
        var expected = names.Where(name => !name.EndsWith('?') || actual.Contains(name.Trim('+', '?'), StringComparer.Ordinal)).Select(name => name.Trim('+', '?'));
        Assert.True(expected.SequenceEqual(actual, StringComparer.Ordinal), $"{path} has {string.Join(", ", actual)}");
    }

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plain();
}
