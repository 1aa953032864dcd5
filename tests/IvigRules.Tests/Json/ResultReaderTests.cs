using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using FsCheck.Fluent;
using IvigRules.Json.Results;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>Results that were written in full are read back as data: written again, they are the same bytes.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class ResultReaderTests
{
    private static readonly IvigAssessor Plain = new();
    private static readonly IvigAssessor Hospital = new(PolicyJson.Read(File.ReadAllText(Path.Combine(Sample.Folder, "policies", "example-hospital.json"))));

    public static TheoryData<string> Samples => SchemaTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_OfASample_IsWrittenAsTheSameBytes(string sample)
    {
        var recorded = CaseJson.Read(File.ReadAllText(Path.Combine(Sample.Folder, "cases", sample)));
        foreach (var assessor in new[] { Plain, Hospital })
        {
            var result = assessor.Assess(recorded);
            var json = ResultJson.ToJson(result, firstInfusionOn: new(2026, 12, 1));
            Assert.Equal(json, ResultJson.ToJson(ResultJson.Read(json)));
            Assert.Equal(ResultJson.ToJson(result, indented: true), ResultJson.ToJson(ResultJson.Read(Encoding.UTF8.GetBytes(ResultJson.ToJson(result))), indented: true));
            Assert.Single(ResultJson.Read(ResultJson.ToJson(result, only: Indication.AcuteMsRelapse)).Assessments);
        }
    }

    [Fact]
    public void Read_OfARandomResult_IsWrittenAsTheSameBytes() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var result = (seed % 2 == 0 ? Plain : Hospital).Assess(CaseJson.Read(GeneratedCases.Random(new Random(seed))));
            var json = ResultJson.ToJson(result);
            Assert.Equal(json, ResultJson.ToJson(ResultJson.Read(json)));
        });

    [Fact]
    public void Read_OfAResult_HasItsValues()
    {
        var result = Hospital.Assess(Sample.ThirdLine);
        var read = ResultJson.Read(ResultJson.ToJson(result));
        Assert.Equal((result.PatientId, result.AsOf, result.Knowledge), (read.PatientId, read.AsOf, read.Knowledge));
        Assert.Equal(result.PolicyDifferences, read.PolicyDifferences);
        Assert.Equal(result.Assessments.Select(one => (one.Indication, one.Verdict, one.Readiness)), read.Assessments.Select(one => (one.Indication, one.Verdict, one.Readiness)));
        var (assessment, document) = (result.Assessments[0], read.Assessments[0]);
        Assert.Equal(assessment.Rules.Select(rule => (rule.Rule.Id, rule.Truth, rule.Criterion.Because)), document.Rules.Select(rule => (rule.Id, rule.Truth, rule.Criterion.Because)));
        Assert.Equal(assessment.Checks.Select(check => (check.Rule.Id, check.Truth)), document.Checks!.Value.Select(check => (check.Id, check.Status)));
        Assert.Equal(assessment.Plan!.PerInfusion.High.Rounded!.Value.Grams, document.Regimen!.PerInfusion.High.Rounded!.Value);
        Assert.Equal(assessment.Plan.Schedules.Length, document.Regimen.Schedule!.Value.Length);
    }

    [Theory]
    [InlineData("\"verdict\":\"consider\"", "\"verdict\":\"treat\"", "$.assessments[0].verdict", "expected one of ")]
    [InlineData("\"patientId\":", "\"patient\":", "$.patient", "an unknown property; known here: patientId, asOf, ")]
    [InlineData("\"patientId\":\"p-001\",", "", "$.patientId", "the property is required and not there")]
    [InlineData("\"patientId\":\"p-001\"", "\"patientId\":7", "$.patientId", "expected a text")]
    [InlineData("\"patientId\":\"p-001\"", "\"patientId\":null", "$.patientId", "expected a text")]
    [InlineData("\"notes\":[]", "\"notes\":{}", "$.notes", "expected an array")]
    [InlineData("\"intervalDays\":1", "\"intervalDays\":\"1\"", "$.assessments[0].regimen.intervalDays", "expected a whole number, not in quotation marks")]
    [InlineData("\"value\":28,", "\"value\":\"28\",", "$.assessments[0].regimen.perInfusion.low.exact.value", "expected a number, not in quotation marks")]
    [InlineData("\"beyondSource\":false", "\"beyondSource\":0", "$.evidence[0].beyondSource", "expected true or false")]
    [InlineData("\"status\":\"passed\"", "\"status\":\"met\"", "$.assessments[0].checks[0].status", "expected one of ")]
    public void Read_OfWhatIsNoResult_IsRefusedAtItsPlace(string before, string after, string path, string problem)
    {
        var json = ResultJson.ToJson(Plain.Assess(Sample.ThirdLine));
        Assert.Contains(before, json, StringComparison.Ordinal);
        var spoilt = json.Replace(before, after, StringComparison.Ordinal);
        var refusal = Assert.Throws<InvalidCaseException>(() => ResultJson.Read(spoilt));
        Refusal.InWords(refusal);
        Assert.Equal(path, refusal.Path);
        Assert.StartsWith(problem, refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfASummary_IsRefused() => Assert.Throws<InvalidCaseException>(() => ResultJson.Read("""{"patientId":"p","asOf":"2026-11-22"}"""));

    /// <summary>A document is data of a patient, and its text holds none.</summary>
    [Fact]
    public void ToString_OfEveryPartOfADocument_IsTheNameOfItsType()
    {
        var seen = new HashSet<Type>();
        Visit(ResultJson.Read(ResultJson.ToJson(Hospital.Assess(Sample.ThirdLine))));
        Assert.InRange(seen.Count, 12, 30);

        void Visit(object? value)
        {
            if (value is IEnumerable items and not string)
            {
                foreach (var item in items)
                    Visit(item);
            }
            else if (value is not null && value.GetType().Namespace == typeof(ResultDocument).Namespace && seen.Add(value.GetType()))
            {
                Assert.Equal(value.GetType().FullName, value.ToString());
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    Visit(property.GetValue(value));
            }
        }
    }

    [Fact]
    public void Read_NoArgument_IsAProgrammersError()
    {
        Assert.Throws<ArgumentNullException>(() => ResultJson.Read((string)null!));
        Assert.Throws<ArgumentNullException>(() => ResultJson.Read((byte[])null!));
        Assert.Throws<ArgumentNullException>(() => ResultJson.ToJson((ResultDocument)null!));
    }
}
