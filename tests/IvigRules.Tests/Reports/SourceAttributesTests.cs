using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

/// <summary>The thirteen source attributes of 45 CFR 170.315(b)(11)(iv)(A): what is used is what the rules read.</summary>
public sealed class SourceAttributesTests
{
    private static readonly string[] Thirteen =
    [
        "bibliographic citation", "developer", "funding source", "release and revision dates",
        "use of race", "use of ethnicity", "use of language", "use of sexual orientation", "use of gender identity", "use of sex", "use of date of birth",
        "use of social determinants of health", "use of health status assessments",
    ];

    [Fact]
    public void Catalogue_EveryRuleSet_HasTheThirteenAttributes()
    {
        using var catalogue = JsonDocument.Parse(RuleCatalogue.Json(Clinic.Assessor));
        var sets = catalogue.RootElement.GetProperty("ruleSets").EnumerateArray().ToList();
        Assert.Equal(5, sets.Count);
        Assert.All(sets, set => Assert.Equal(Thirteen, set.GetProperty("sourceAttributes").EnumerateArray().Select(attribute => attribute.GetProperty("attribute").GetString())));
        Assert.All(sets, set => Assert.All(set.GetProperty("sourceAttributes").EnumerateArray(), attribute => Assert.NotEqual("", attribute.GetProperty("answer").GetString())));
        var age = sets[0].GetProperty("sourceAttributes")[10];
        Assert.Equal("""{"attribute":"use of date of birth","answer":"used","facts":["patient.birthDate"],"by":["PRE-04","PC-02","PC-03","dose","premedication"]}""",
            JsonSerializer.Serialize(age));
    }

    [Fact]
    public void Of_EveryRuleSet_StatesNeitherFundingNorAReleaseThatWasNot() => Assert.All(RuleSets.All, set =>
    {
        var attributes = SourceAttributes.Of(set).ToDictionary(attribute => attribute.Attribute, StringComparer.Ordinal);
        Assert.Equal("not stated", attributes["funding source"].Answer);
        Assert.Contains("IvigRules founders", attributes["developer"].Answer, StringComparison.Ordinal);
        Assert.StartsWith($"knowledge {Clinic.Assessor.Knowledge.Version}, not released yet; sources last checked 2026-11-22", attributes["release and revision dates"].Answer, StringComparison.Ordinal);
        Assert.Equal(set.Rules.Where(rule => rule.Kind.IsOfTheVerdict()).SelectMany(rule => rule.Evidence.Concat(rule.Kind == RuleKind.Indication ? Regimens.For(set.Indication)?.Evidence ?? [] : [])).Select(citation => citation.Reference.Id).Distinct(StringComparer.Ordinal), attributes["bibliographic citation"].References!.Value);
    });

    [Fact]
    public void Knowledge_ReleaseDate_IsAbsentWhileTheChangelogSaysUnreleased() => Assert.Equal(
        File.ReadAllText(Path.Combine(Sample.Docs, "..", "CHANGELOG.md")).Contains($"unreleased (knowledge {KnowledgeVersion.Current})", StringComparison.Ordinal), KnowledgeVersion.ReleasedOn is null);

    [Theory]
    [InlineData(Indication.AcuteMsRelapse, "use of sex", "dose")]
    [InlineData(Indication.MsRelapsePrevention, "use of sex", "MS-04,dose")]
    [InlineData(Indication.NmoRelapsePrevention, "use of sex", "NMO-05,dose")]
    [InlineData(Indication.NmoRelapsePrevention, "use of health status assessments", "NMO-05,dose")]
    [InlineData(Indication.NatalizumabPmlIris, "use of health status assessments", "dose")]
    [InlineData(Indication.AcuteNmoRelapse, "use of race", "")]
    [InlineData(Indication.AcuteNmoRelapse, "use of social determinants of health", "")]
    public void Of_ARuleSet_SaysWhoUsesWhat(Indication indication, string attribute, string by)
    {
        var found = SourceAttributes.Of(RuleSets.All[(int)indication]).Single(one => one.Attribute == attribute);
        Assert.Equal(by.Length == 0 ? "not used" : "used", found.Answer);
        Assert.Equal(by, string.Join(',', found.By ?? []));
    }

    [Theory]
    [InlineData("patient.sex", "use of sex")]
    [InlineData("patient.birthDate", "use of date of birth")]
    [InlineData("patient.reproductiveStatus", "use of health status assessments")]
    public void Of_ACriterionThatReadsOneFactMore_GivesAnotherAnswer(string fact, string attribute)
    {
        var when = new FactCriterion("given", (_, _) => Truth.Met) { Reads = [fact] };
        var set = new RuleSet { Indication = Indication.AcuteMsRelapse, Rules = [Constant.Rule("S-01", RuleKind.Indication, when)] };
        Assert.Equal("S-01", SourceAttributes.Of(set).Single(one => one.Attribute == attribute).By!.Value[0]);
        Assert.DoesNotContain("S-01", SourceAttributes.Of(RuleSets.All[0]).Single(one => one.Attribute == attribute).By!.Value);
    }

    [Fact]
    public void WithConsider_DoseAndPremedication_AreThere() => Assert.Equal(["dose", "premedication"], SourceAttributes.WithConsider.Select(reader => reader.Id));

    /// <summary>A fact that the case does not have yet must be sorted under an attribute, or be seen to belong to none, before it can be read.</summary>
    [Fact]
    public void Uses_EveryFactOfTheCase_IsSortedUnderAnAttributeOrNone()
    {
        string[] none =
        [
            "asOf", "conditions", "incomplete", "infusionReactions", "labResults", "patient.bloodGroup", "patient.height", "patient.id", "patient.ivigHypersensitivity", "patient.ivigHypersensitivityAssessedOn", "patient.weight",
            "priorTherapies", "relapses", "riskFactors",
        ];
        var facts = typeof(PatientCase).GetProperties().Select(property => property.Name).Where(name => name != nameof(PatientCase.Patient)).Select(Camel)
            .Concat(typeof(Patient).GetProperties().Select(property => $"patient.{Camel(property.Name)}"));
        Assert.Equal(none.Concat(SourceAttributes.Uses.SelectMany(use => use.Facts)).Order(StringComparer.Ordinal), facts.Order(StringComparer.Ordinal));
        Assert.Equal(Thirteen[4..], SourceAttributes.Uses.Select(use => use.Attribute));

        static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }
}
