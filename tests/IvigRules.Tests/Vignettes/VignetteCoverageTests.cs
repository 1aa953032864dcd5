using System.Text.Json;

namespace IvigRules.Tests.Vignettes;

/// <summary>The samples together expect every verdict and every truth of a rule and a check; each names only what it is about.</summary>
public sealed class VignetteCoverageTests
{
    /// <summary>More samples than this are not to be touched by a new rule or check.</summary>
    private const int MostTouched = 3;

    /// <summary>What no case can come to, or no sample shows.</summary>
    private static readonly string[] NotShown = ["MS-02=unknown", "MS-04=unknown", "PRE-04=failed", "PRE-05=failed", "PRE-06=failed", "PRE-07=failed"];

    private static readonly (string Name, string About, string Indication, JsonElement Wanted)[] Wanted =
    [
        .. from name in SampleCases.Names
           let expected = SampleCases.Expected(name)
           from assessment in expected.GetProperty("assessments").EnumerateObject()
           select (name, expected.GetProperty("about").GetString()!, assessment.Name, assessment.Value),
    ];

    public static TheoryData<Indication> Indications => [.. Enum.GetValues<Indication>()];

    [Theory]
    [MemberData(nameof(Indications))]
    public void Samples_EachIndication_ShowEveryVerdict(Indication indication) => Assert.Equal(
        Sorted(Enum.GetValues<Verdict>().Select(verdict => verdict.ContractName())),
        Sorted(Of(indication).Select(wanted => wanted.GetProperty("verdict").GetString()!)));

    [Fact]
    public void Samples_Together_ShowEveryReadiness() => Assert.Equal(
        Sorted(Enum.GetValues<Readiness>().Select(readiness => readiness.ContractName())),
        Sorted(Having("readiness").Select(readiness => readiness.GetString()!)));

    [Fact]
    public void Samples_Together_ShowEveryTruthOfEveryRule() => Assert.Equal(
        Possible(rule => rule.Kind.IsOfTheVerdict(), ["met", "not-met", "unknown"]),
        Shown("rules"));

    [Fact]
    public void Samples_Together_ShowEveryStatusOfEveryCheck() =>
        Assert.Equal(Possible(rule => rule.Kind is RuleKind.Check, ["passed", "outstanding", "failed"]), Shown("checks"));

    [Fact]
    public void Samples_Each_NameTheRulesAndChecksTheyAreAbout() => Assert.All(
        Wanted.SelectMany(wanted => Ids(wanted.Wanted).Select(id => (wanted.Name, wanted.About, Id: id))),
        wanted => Assert.True(wanted.About.Contains(wanted.Id, StringComparison.Ordinal), $"{wanted.Name} is not about {wanted.Id}"));

    /// <summary>One rule more that does not hold may change what is missing, and what a verdict rests on for which no rule holds.</summary>
    [Theory]
    [MemberData(nameof(Indications))]
    public void Samples_OneRuleMore_TouchesThreeAtMost(Indication indication) => Assert.InRange(
        Of(indication).Count(wanted => Has(wanted, "missing")
            || (Has(wanted, "determining") && wanted.GetProperty("verdict").GetString() is not ("consider" or "contraindicated"))),
        1, MostTouched);

    /// <summary>One check more that nobody has done changes the readiness where all others passed.</summary>
    [Fact]
    public void Samples_OneCheckMore_TouchesThreeAtMost() =>
        Assert.InRange(Having("readiness").Count(readiness => readiness.GetString() == "checks-passed"), 1, MostTouched);

    private static IEnumerable<JsonElement> Of(Indication indication) =>
        Wanted.Where(wanted => wanted.Indication == indication.ContractName()).Select(wanted => wanted.Wanted);

    private static IEnumerable<JsonElement> Having(string property) =>
        Wanted.Where(wanted => Has(wanted.Wanted, property)).Select(wanted => wanted.Wanted.GetProperty(property));

    private static bool Has(JsonElement wanted, string property) => wanted.TryGetProperty(property, out _);

    private static IEnumerable<string> Ids(JsonElement wanted) =>
        from property in wanted.EnumerateObject()
        where property.Name is "rules" or "checks" or "precautions"
        from one in property.Value.EnumerateObject()
        select one.Name;

    private static IEnumerable<string> Shown(string property) =>
        Sorted(Having(property).SelectMany(one => one.EnumerateObject()).Select(one => $"{one.Name}={one.Value.GetString()}"));

    private static IEnumerable<string> Possible(Func<Rule, bool> isAsked, IEnumerable<string> words) =>
        Sorted(RuleSets.All.SelectMany(set => set.Rules).Where(isAsked)
            .SelectMany(rule => words.Select(word => $"{rule.Id}={word}")).Except(NotShown, StringComparer.Ordinal));

    private static IEnumerable<string> Sorted(IEnumerable<string> words) =>
        words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
