using System.Text;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Only the first fault of a case, an order or a policy was told; null for what may be left out was refused.</summary>
public sealed class AllFaultsTests
{
    private const string Case = """
        {
          "asOf": "2026-13-01",
          "patient": { "id": "", "sexe": "female", "sex": "f", "weight": { "value": 0, "unit": "stone" }, "bloodGroup": 7 },
          "relapses": [{ "disease": "ms" }, { "disease": "multiple-sclerosis", "onset": "2026-11-01", "endedOn": "2026-10-01" }, null],
          "conditions": {},
          "labResults": [{ "analyte": "iga", "value": "180", "unit": "mg/dL", "collectedOn": "2026-11-20" }],
          "conditions": []
        }
        """;

    [Fact]
    public void Validate_ACaseWithManyFaults_ListsThemAllInTheirOrder()
    {
        var faults = CaseJson.Validate(Encoding.UTF8.GetBytes(Case));

        Assert.Equal(
            [
                ("$.asOf", 2L), ("$.patient.id", 3L), ("$.patient.sexe", 3L), ("$.patient.sex", 3L), ("$.patient.weight.value", 3L),
                ("$.patient.weight.unit", 3L), ("$.patient.bloodGroup", 3L), ("$.relapses[0].disease", 4L),
                ("$.relapses[1].endedOn", 4L), ("$.relapses[2]", 4L), ("$.conditions", 5L), ("$.labResults[0].value", 6L),
                ("$.conditions", 7L),
            ],
            faults.Select(fault => (fault.Path, fault.Line!.Value)));
        Assert.Equal("\"2026-13-01\"", faults[0].OffendingText);
        Assert.Equal("$.asOf (line 2, byte 11): not a date of the calendar, yyyy-MM-dd", faults[0].ToString());
        Assert.Equal("the property stands there twice", faults[^1].Problem);
        var first = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(Case));
        Assert.Equal(faults[0], Assert.Single(first.Faults));
        Assert.False(CaseJson.TryRead(Encoding.UTF8.GetBytes(Case), out var recorded, out var same));
        Assert.Null(recorded);
        Assert.Equal(faults, same);
    }

    [Fact]
    public void Validate_TwoFaultsOfOneFact_ListsBoth() => Assert.Equal(
        ["$.conditions[0].course", "$.conditions[0].endedOn"],
        CaseJson.Validate("""
            { "asOf": "2026-11-22", "patient": { "id": "p" },
              "conditions": [{ "kind": "neuromyelitis-optica", "course": "relapsing-remitting",
                "onset": "2026-01-02", "endedOn": "2026-01-01" }] }
            """u8.ToArray()).Select(fault => fault.Path));

    /// <summary>A fact is judged as a whole only when its parts could be read.</summary>
    [Fact]
    public void Validate_AnEndBeforeAStartThatCannotBeRead_SaysNothingOfTheEnd() => Assert.Equal(
        ["$.relapses[0].onset"],
        CaseJson.Validate("""
            { "asOf": "2026-11-22", "patient": { "id": "p" },
              "relapses": [{ "disease": "multiple-sclerosis", "onset": "soon", "endedOn": "2026-01-01" }] }
            """u8.ToArray()).Select(fault => fault.Path));

    [Fact]
    public void Validate_AfterAFaultOfTheSyntax_SaysNothingMore()
    {
        var faults = CaseJson.Validate("""{ "asOf": 7, "patient": { "id": 8 ], "relapses": 9 }"""u8.ToArray());

        Assert.Equal(["$.asOf", "$.patient.id", "$.patient"], faults.Select(fault => fault.Path));
        Assert.Equal("the text is not valid JSON here", faults[^1].Problem);
    }

    [Fact]
    public void Validate_AnOrder_ListsAllFaults()
    {
        Assert.Equal(
            ["$.dose.unit", "$.Route", "$.infusions"],
            OrderJson.Validate("""{ "dose": { "value": 28 }, "Route": "oral", "infusions": 2.5 }"""u8.ToArray())
                .Select(fault => fault.Path));
        var senseless = """
            { "dose": { "value": 28, "unit": "g/d" }, "rate": { "value": 1, "unit": "mL/h" }, "ratePerKilogram": { "value": 1, "unit": "mL/kg/h" },
              "infusions": 0, "intervalDays": -1 }
            """u8.ToArray();
        Assert.Equal(["$.intervalDays", "$.infusions", "$.intervalDays", "$.ratePerKilogram"], OrderJson.Validate(senseless).Select(fault => fault.Path));
        Assert.True(OrderJson.TryRead("{}"u8.ToArray(), out var order, out _));
        Assert.NotNull(order);
    }

    [Fact]
    public void Read_AnOrderThatIsNone_IsCalledAnOrder()
    {
        Assert.Equal("order", Assert.Throws<InvalidCaseException>(() => OrderJson.Read("[]")).Document);
        Assert.Equal("order", Assert.Throws<InvalidCaseException>(() => OrderJson.Read("""{ "product": "\ud83e" """ + "\ud83e")).Document);
        Assert.Equal("policy", Assert.Throws<InvalidCaseException>(() => PolicyJson.Read("[]")).Document);
        Assert.Equal("result", Assert.Throws<InvalidCaseException>(() => ResultJson.Read("[]")).Document);
        Assert.Equal("case", Assert.Throws<InvalidCaseException>(() => CaseJson.Read("[]")).Document);
        var built = Sample.ThirdLine;
        Assert.Equal("order", Assert.Throws<InvalidCaseException>(() =>
            new IvigAssessor().CheckOrder(built, Indication.AcuteMsRelapse, new Order { Infusions = 0 })).Document);
    }

    private const string Product = """
        { "name": "p", "concentrations": 1, "vialSizes": [{ "value": 10, "unit": "kg" }, { "value": 0, "unit": "g" }],
          "rateSteps": [{ "rate": { "value": 1, "unit": "mL/kg/h" } }], "maximumRate": { "value": 4, "unit": "mL/kg/h" },
          "atRiskMaximumRate": { "value": 2, "unit": "mL/h" } }
        """;

    [Fact]
    public void Read_APolicyWithManyFaults_TellsThemAllAtOnce()
    {
        const string json =
            $$"""{ "relapsWindowDays": 90, "adultage": 18, "formulary": [{{Product}}], "limits": { "perDay": 1, "perCourse": 2 } }""";

        var refused = Assert.Throws<InvalidCaseException>(() => PolicyJson.Read(json));

        Assert.Equal(
            [
                "$.relapsWindowDays", "$.adultage", "$.formulary[0].concentrations", "$.formulary[0].vialSizes[0].unit",
                "$.formulary[0].vialSizes[1].value", "$.formulary[0].atRiskMaximumRate.unit", "$.formulary[0].concentration",
                "$.limits.perDay", "$.limits.perCourse",
            ],
            refused.Faults.Select(fault => fault.Path));
        foreach (var fault in refused.Faults)
            Assert.Contains(fault.ToString(), refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Text and sense at once; what cannot be read is not judged, nor what is judged together with it.</summary>
    [Fact]
    public void Validate_APolicy_ListsFaultsOfItsTextAndOfItsSense()
    {
        var json = """
            { "adultAge": 200, "heaviestPlausibleWeight": { "value": 1 }, "lightestPlausibleWeight": { "value": 400, "unit": "kg" },
              "formulary": [{}], "product": "q", "rounding": "up", "roundingTolerancePercent": 99 }
            """u8.ToArray();

        Assert.Equal(
            ["$.heaviestPlausibleWeight.unit", "$.formulary[0].name", "$.adultAge", "$.roundingTolerancePercent"],
            PolicyJson.Validate(json).Select(fault => fault.Path).Where(path =>
                !path.StartsWith("$.formulary[0].", StringComparison.Ordinal) || path.EndsWith("name", StringComparison.Ordinal)));
        Assert.Equal(["$.product"], PolicyJson.Validate("""{ "product": "q" }"""u8.ToArray()).Select(fault => fault.Path));
        Assert.True(PolicyJson.TryRead("""{ "adultAge": 16 }"""u8.ToArray(), out var policy, out var none));
        Assert.Equal((16, true), (policy.AdultAge, none.IsEmpty));
    }

    [Fact]
    public void Read_NullForWhatMayBeLeftOut_IsTheSameAsLeavingItOut()
    {
        foreach (var member in Tests.Json.CaseShape.Members.Where(member => !member.Required))
        {
            var read = CaseJson.Read(Tests.Json.CaseText.With(member.Path, "null"));
            Assert.Equal(CaseJson.ToJson(CaseJson.Read(Tests.Json.CaseText.Without(member.Path))), CaseJson.ToJson(read));
        }

        Assert.Equal(
            PolicyJson.ToJson(IvigPolicy.Default),
            PolicyJson.ToJson(PolicyJson.Read("""
                { "formulary": null, "limits": { "perCourse": null, "perInfusion": { "soft": null } }, "product": null, "rounding": null,
                  "renalRiskAge": null, "nmoFirstLine": null, "feverBound": null, "doseWeight": { "when": null }, "regimens": { "natalizumabPmlIris": null } }
                """)));
        Assert.Equal(new Order(), OrderJson.Read("""{ "dose": null, "route": null, "infusions": null, "product": null, "rate": null }"""));
        var result = ResultJson.ToJson(new IvigAssessor().Assess(Sample.ThirdLine));
        var withNull = result.Replace("\"advice\":", "\"withheld\":null,\"advice\":", StringComparison.Ordinal);
        Assert.NotEqual(result, withNull);
        Assert.Equal(result, ResultJson.ToJson(ResultJson.Read(withNull)));
    }

    [Theory]
    [InlineData("""{ "asOf": null, "patient": { "id": "p" } }""", "$.asOf")]
    [InlineData("""{ "asOf": "2026-11-22", "patient": null }""", "$.patient")]
    [InlineData("""{ "asOf": "2026-11-22", "patient": { "id": "p" }, "relapses": [null] }""", "$.relapses[0]")]
    [InlineData("""{ "asOf": "2026-11-22", "patient": { "id": "p", "sex": null, "sex": null } }""", "$.patient.sex")]
    public void Read_NullForWhatIsRequired_IsRefused(string json, string path) =>
        Assert.Equal(path, Assert.Throws<InvalidCaseException>(() => CaseJson.Read(json)).Path);

    /// <summary>A hostile text costs no more than a thousand faults, and its syntax is still checked.</summary>
    [Fact]
    public void Validate_AHundredThousandFaults_ListsTheFirstThousand()
    {
        var sevens = string.Join(",", Enumerable.Repeat("7", 100_000));
        var json = $$"""{ "asOf": "2026-11-22", "patient": { "id": "p" }, "relapses": [{{sevens}}] }""";

        Assert.Equal(1_000, CaseJson.Validate(Encoding.UTF8.GetBytes(json)).Length);
        Assert.Equal(1_001, CaseJson.Validate(Encoding.UTF8.GetBytes(json[..^1])).Length);
    }

    /// <summary>A name that nobody foresaw may be a person's: it does not stand in a path, which may be logged.</summary>
    [Theory]
    [InlineData("{\"Jane Doe\\u001b[2J\\r\\nfake log\":[1,")]
    [InlineData("{\"patient\":{\"Jane Doe, born 1970\":{\"x\":")]
    [InlineData("{\"123-45-6789\":1}")]
    public void Validate_NameThatIsNotPlain_IsInNoPath(string json)
    {
        var faults = CaseJson.Validate(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.NotEmpty(faults);
        Assert.All(faults, fault =>
        {
            Assert.DoesNotContain("Jane", fault.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("6789", fault.ToString(), StringComparison.Ordinal);
        });
    }
}
