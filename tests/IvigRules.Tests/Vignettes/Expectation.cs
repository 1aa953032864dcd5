using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Vignettes;

/// <summary>Holds an <c>.expected.json</c> against a result. It looks at nothing else; a property that nothing checks fails.</summary>
internal static class Expectation
{
    internal static void Check(CaseAssessment result, JsonElement expected)
    {
        foreach (var property in expected.EnumerateObject())
        {
            switch (property.Name)
            {
                case "about":
                    Assert.NotEqual("", property.Value.GetString());
                    break;
                case "assessments":
                    Assert.NotEmpty(property.Value.EnumerateObject());
                    Assert.All(property.Value.EnumerateObject(), wanted =>
                        Check(result.Assessments.Single(assessment => assessment.Indication.ContractName() == wanted.Name), wanted.Value));
                    break;
                case "ignoredFacts":
                    Assert.Equal(Strings(property.Value).Order(), result.IgnoredFacts.Select(fact => fact.Fact).Order());
                    break;
                case "notUnderstood":
                    Assert.Equal(Strings(property.Value).Order(), result.NotUnderstood.Select(fact => fact.Fact).Order());
                    break;
                default:
                    Assert.Fail($"an expectation that nothing checks: {property.Name}");
                    break;
            }
        }
    }

    private static void Check(Assessment assessment, JsonElement expected)
    {
        Assert.True(expected.TryGetProperty("verdict", out _), "an expectation names the verdict");
        foreach (var property in expected.EnumerateObject())
            Check(assessment, property.Name, property.Value);
    }

    private static void Check(Assessment assessment, string property, JsonElement value)
    {
        var plan = assessment.Plan;
        switch (property)
        {
            case "verdict":
                Assert.Equal(value.GetString(), assessment.Verdict.ContractName());
                break;
            case "readiness":
                Assert.Equal(value.GetString(), assessment.Readiness.ContractName());
                break;
            case "determining":
                Assert.Equal(Strings(value), assessment.Determining);
                break;
            case "rules":
                Each(value, id => assessment.TruthOf(id).ContractName());
                break;
            case "checks":
                Each(value, id => assessment.Checks.Single(check => check.Rule.Id == id).Truth.CheckStatus());
                break;
            case "precautions":
                Each(value, id => assessment.Precautions.Single(precaution => precaution.Rule.Id == id).Truth.ContractName());
                break;
            case "missing":
                Assert.Equal(Strings(value).Order(StringComparer.Ordinal), Missing(assessment).Order(StringComparer.Ordinal));
                break;
            case "asksFor":
                Assert.All(Strings(value), fact => Assert.Contains(fact, Missing(assessment)));
                break;
            case "needsJudgement":
                Assert.All(Strings(value), id => Assert.Contains(id, assessment.NeedsJudgement.Select(point => point.Rule)));
                break;
            case "perInfusion":
                var dose = plan?.PerInfusion;
                Assert.Equal(Range(value), dose is null ? null : (dose.Low.Exact.ToString(), dose.High.Exact.ToString()));
                break;
            case "courseTotal":
                Assert.Equal(Range(value), (plan!.CourseTotal!.Low.ToString(), plan.CourseTotal.High.ToString()));
                break;
            case "infusions":
                Assert.Equal(value.GetInt32(), plan!.Regimen.Infusions);
                break;
            case "premedication":
                Assert.Equal(Strings(value), assessment.Premedication.Select(drug => drug.Drug.Id));
                break;
            case "because":
                Assert.All(Strings(value), reason => Assert.Contains(reason, assessment.Full(), StringComparison.Ordinal));
                break;
            default:
                Assert.Fail($"an expectation that nothing checks: {property}");
                break;
        }
    }

    private static IEnumerable<string> Missing(Assessment assessment) =>
        assessment.Missing.Select(missing => missing.Fact.Subject is { } subject ? $"{missing.Fact.Fact}|{subject}" : missing.Fact.Fact);

    private static void Each(JsonElement expected, Func<string, string> actual) =>
        Assert.All(expected.EnumerateObject(), wanted => Assert.Equal(wanted.Value.GetString(), actual(wanted.Name)));

    private static (string Low, string High)? Range(JsonElement range)
    {
        if (range.ValueKind is JsonValueKind.Null)
            return null;
        Assert.Equal(["low", "high"], range.EnumerateObject().Select(end => end.Name));
        return (range.GetProperty("low").GetString()!, range.GetProperty("high").GetString()!);
    }

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);
}
