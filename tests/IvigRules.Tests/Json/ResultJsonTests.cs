using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>The written result: section 9's names in their order, nothing null, numbers without trailing zeros, words as spelled there.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class ResultJsonTests
{
    private static readonly IvigAssessor Assessor = new();

    public static TheoryData<string> Samples => SchemaTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void ToJson_OfASample_HasTheFormOfTheSpecification(string sample)
    {
        var json = ResultJson.ToJson(Assess(sample));

        ResultShape.Check(json);
        var root = JsonNode.Parse(json)!;
        Assert.Equal(SpecOracle.Indications, root["assessments"]!.AsArray().Select(assessment => (string)assessment!["indication"]!));
        foreach (var assessment in root["assessments"]!.AsArray())
            HasWhatGoesWithItsVerdict(assessment!.AsObject());
        EvidenceIsTheWholeBibliography(root);
        EveryCitationIsInTheEvidence(root);
    }

    [Fact]
    public void ToJson_OfARandomCase_HasTheFormOfTheSpecification() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed => { ResultShape.Check(ResultJson.ToJson(Assess(new Random(seed)))); });

    [Fact]
    public void ToJson_OfManyCases_UsesEveryWordOfTheSpecification()
    {
        // From one seed, so that a rare word is there on every run.
        var rng = new Random(1);
        var seen = Enumerable.Range(0, 600).SelectMany(_ => ResultShape.Check(ResultJson.ToJson(Assess(rng)))).ToHashSet(StringComparer.Ordinal);

        // The default policy has no regimen for PML-IRIS and doses by actual weight, so these words cannot occur.
        Assert.Equal(
            ResultShape.AllWords.Except(["$.assessments.regimen.basis site-policy", "$.assessments.regimen.doseWeight.basis ideal", "$.assessments.regimen.doseWeight.basis adjusted"], StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("70", "kg", "28", "70")]
    [InlineData("70.000", "kg", "28", "70")]
    [InlineData("7e1", "kg", "28", "70")]
    [InlineData("70000", "g", "28", "70")]
    [InlineData("70000000.0", "mg", "28", "70")]
    [InlineData("62.50", "kg", "25", "62.5")]
    [InlineData("81.37", "kg", "32.548", "81.37")]
    [InlineData("154.3", "[lb_av]", "27.996", "69.99")]
    [InlineData("250", "kg", "100", "250")]
    public void ToJson_OfAWeight_WritesExactDosesWithoutTrailingZeros(string value, string unit, string grams, string kilograms)
    {
        var root = JsonNode.Parse(ResultJson.ToJson(Assessor.Assess(CaseJson.Read(ThirdLine($$"""{"value":{{value}},"unit":"{{unit}}","measuredOn":"2026-11-20"}""")))))!;
        var regimen = root["assessments"]![0]!["regimen"]!;

        Assert.Equal(grams, regimen["perInfusion"]!["low"]!["exact"]!["value"]!.ToJsonString());
        Assert.Equal(grams, regimen["perInfusion"]!["high"]!["exact"]!["value"]!.ToJsonString());
        Assert.Equal(kilograms, regimen["doseWeight"]!["value"]!.ToJsonString());
    }

    [Fact]
    public void ToJson_OfAnyPatientId_GivesItBack()
    {
        foreach (var id in new[] { "p-001", "\"\\/\b\f\n\r\t\0\u007f\u2028", "</script><!--", "Zoë \U0001F9EC", "{\"a\":null}", "'+&" })
        {
            var result = Assessor.Assess(new PatientCase { AsOf = Sample.AsOf, Patient = new Patient { Id = id } });
            Assert.Equal(id, (string)JsonNode.Parse(ResultJson.ToJson(result))!["patientId"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_IndentedOrNotAndInAnyCulture_IsTheSameResult(string sample)
    {
        var plain = ResultJson.ToJson(Assess(sample));
        var output = new ArrayBufferWriter<byte>();
        ResultJson.Write(Assess(sample), output);

        Assert.Equal(plain, Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.DoesNotContain("\n", plain, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(plain), JsonNode.Parse(ResultJson.ToJson(Assess(sample), indented: true))));
        Assert.DoesNotContain("\r", ResultJson.ToJson(Assess(sample), indented: true), StringComparison.Ordinal);
        Cultures.Everywhere(() => Assert.Equal(plain, ResultJson.ToJson(Assess(sample))));
    }

    [Fact]
    public void ToJson_UnderADifferentPolicy_ListsTheDifferences()
    {
        var assessor = new IvigAssessor(PolicyJson.Read(SpecOracle.Reduced.PolicyJson));

        var json = ResultJson.ToJson(assessor.Assess(Sample.ThirdLine));

        ResultShape.Check(json);
        Assert.Equal(2, JsonNode.Parse(json)!["policyDifferences"]!.AsArray().Count);
    }

    [Fact]
    public void Write_NoArgument_IsAProgrammersError()
    {
        Assert.Throws<ArgumentNullException>(() => ResultJson.ToJson((CaseAssessment)null!));
        Assert.Throws<ArgumentNullException>(() => ResultJson.Write(null!, new ArrayBufferWriter<byte>()));
        Assert.Throws<ArgumentNullException>(() => ResultJson.Write(Assessor.Assess(Sample.ThirdLine), (IBufferWriter<byte>)null!));
        Assert.Throws<ArgumentNullException>(() => RuleCatalogue.Json(null!));
    }

    private static CaseAssessment Assess(string sample) => Assessor.Assess(CaseJson.Read(File.ReadAllBytes(Path.Combine(Sample.Folder, "cases", sample))));

    private static CaseAssessment Assess(Random rng) => Assessor.Assess(CaseJson.Read(GeneratedCases.Random(rng)));

    private static string ThirdLine(string weight)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Sample.Folder, "cases", "acute-ms-relapse.json")))!;
        root["patient"]!["weight"] = "@weight@";
        return root.ToJsonString().Replace("\"@weight@\"", weight, StringComparison.Ordinal);
    }

    // Section 6: checks, precautions and what goes with a dose only with Consider; then a plan, or why there is none.
    private static void HasWhatGoesWithItsVerdict(JsonObject assessment)
    {
        var considered = (string)assessment["verdict"]! is "consider";
        foreach (var name in new[] { "checks", "precautions", "warnings", "premedication", "removedPremedication", "counselling", "settings" })
            Assert.Equal(considered, assessment.ContainsKey(name));
        Assert.Equal(considered, assessment.ContainsKey("regimen") || assessment.ContainsKey("withheld"));
        Assert.False(assessment.ContainsKey("regimen") && assessment.ContainsKey("withheld"));
        Assert.Equal(considered, (string)assessment["readiness"]! is not "not-applicable");
    }

    // The source, then its eleven references in its own order; then what lies beyond it.
    private static void EvidenceIsTheWholeBibliography(JsonNode root)
    {
        var evidence = root["evidence"]!.AsArray();
        Assert.Equal("faq", (string)evidence[0]!["id"]!);
        Assert.Equal(Enumerable.Range(1, 11), evidence.Skip(1).Take(11).Select(entry => (int)entry!["number"]!));
        Assert.All(evidence.Take(12), entry => Assert.False((bool)entry!["beyondSource"]!));
        Assert.All(evidence.Skip(12), entry => Assert.True((bool)entry!["beyondSource"]! && entry["number"] is null));
        Assert.Equal(evidence.Count, evidence.Select(entry => (string)entry!["id"]!).Distinct(StringComparer.Ordinal).Count());
        Assert.All(evidence, entry => Assert.True(DateOnly.TryParseExact((string)entry!["lastChecked"]!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)));
    }

    private static void EveryCitationIsInTheEvidence(JsonNode root)
    {
        var known = root["evidence"]!.AsArray().Select(entry => (string)entry!["id"]!).ToHashSet(StringComparer.Ordinal);
        var rules = root["assessments"]!.AsArray().SelectMany(assessment => assessment!["rules"]!.AsArray()).ToArray();
        Assert.All(rules, rule => Assert.NotEmpty(rule!["evidence"]!.AsArray()));
        Assert.All(rules.SelectMany(rule => rule!["evidence"]!.AsArray()), id => Assert.Contains((string)id!, known));
    }
}
