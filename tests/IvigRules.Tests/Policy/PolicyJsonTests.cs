using IvigRules.Tests.Support;

namespace IvigRules.Tests.Policy;

public sealed class PolicyJsonTests
{
    internal const string Everything = """
        {
          "relapseWindowDays": 60,
          "igaDeficiencyThreshold": { "value": 5, "unit": "mg/dL" },
          "weightRecentDays": 14,
          "lightestPlausibleWeight": { "value": 20000, "unit": "g" },
          "heaviestPlausibleWeight": { "value": 600, "unit": "[lb_av]" },
          "adultAge": 16,
          "thrombosisAge": 60,
          "renalRiskAge": 70,
          "lowFiltrationRate": { "value": 45, "unit": "mL/min/{1.73_m2}" },
          "feverBound": { "value": 100.4, "unit": "[degF]" },
          "diseaseModifyingTherapies": ["glatiramer", { "therapy": "anti-cd20", "members": ["ocrelizumab"] }],
          "nmoFirstLine": ["rituximab"],
          "doseWeight": { "basis": "adjusted", "when": "actual-above-percent-of-ideal", "bmi": 35, "percentOfIdeal": 130 },
          "rounding": "down",
          "roundingTolerancePercent": 5.5,
          "orderTolerancePercent": 2.5,
          "limits": {
            "perInfusion": { "soft": { "value": 40, "unit": "g" }, "hard": { "value": 80000, "unit": "mg" } },
            "perKilogramPerDay": { "soft": { "value": 500, "unit": "mg/kg" }, "hard": { "value": 1, "unit": "g/kg" } },
            "perCourse": { "hard": { "value": 400, "unit": "g" } }
          },
          "formulary": [
            {
              "name": "p",
              "concentration": { "value": 5, "unit": "g/dL" },
              "vialSizes": [{ "value": 2500, "unit": "mg" }, { "value": 10, "unit": "g" }],
              "rateSteps": [
                { "rate": { "value": 0.5, "unit": "mL/kg/h" }, "duration": { "value": 30, "unit": "min" } },
                { "rate": { "value": 1, "unit": "mL/kg/h" }, "duration": { "value": 1.5, "unit": "h" } },
                { "rate": { "value": 2, "unit": "mL/kg/h" } }
              ],
              "maximumRate": { "value": 4, "unit": "mL/kg/h" },
              "atRiskMaximumRate": { "value": 1.5, "unit": "mL/kg/h" }
            }
          ],
          "product": "p",
          "regimens": { "natalizumabPmlIris": { "low": { "value": 0.2, "unit": "g/kg" }, "high": { "value": 400, "unit": "mg/kg" }, "infusions": 3, "intervalDays": 2, "settings": ["hospital"] } },
          "therapyNames": [{ "name": "Zebrazone", "therapy": "plasma-exchange" }],
          "therapiesWithoutBearing": ["zebra-tea"]
        }
        """;

    /// <summary>Every setting, as it shows when it differs from the defaults.</summary>
    private static readonly (string Setting, string Value)[] Read =
    [
        ("relapseWindowDays", "60"),
        ("igaDeficiencyThreshold", "0.05 g/L"),
        ("weightRecentDays", "14"),
        ("lightestPlausibleWeight", "20 kg"),
        ("heaviestPlausibleWeight", "272.16 kg"),
        ("adultAge", "16"),
        ("thrombosisAge", "60"),
        ("renalRiskAge", "70"),
        ("lowFiltrationRate", "45 mL/min/{1.73_m2}"),
        ("feverBound", "38 Cel"),
        ("diseaseModifyingTherapies", """[{"therapy":"anti-cd20","members":["ocrelizumab"]},"glatiramer"]"""),
        ("nmoFirstLine", """["rituximab"]"""),
        ("doseWeight", """{"basis":"adjusted","when":"actual-above-percent-of-ideal","bmi":35,"percentOfIdeal":130}"""),
        ("rounding", "down"),
        ("roundingTolerancePercent", "5.5 %"),
        ("orderTolerancePercent", "2.5 %"),
        ("limits", """{"perInfusion":{"soft":{"value":40,"unit":"g"},"hard":{"value":80,"unit":"g"}},"perKilogramPerDay":"""
            + """{"soft":{"value":0.5,"unit":"g/kg"},"hard":{"value":1,"unit":"g/kg"}},"perCourse":{"hard":{"value":400,"unit":"g"}}}"""),
        ("formulary", """[{"name":"p","concentration":{"value":50,"unit":"g/L"},"vialSizes":[{"value":2.5,"unit":"g"},{"value":10,"unit":"g"}],"rateSteps":["""
            + """{"rate":{"value":0.5,"unit":"mL/kg/h"},"duration":{"value":30,"unit":"min"}},{"rate":{"value":1,"unit":"mL/kg/h"},"duration":{"value":90,"unit":"min"}},"""
            + """{"rate":{"value":2,"unit":"mL/kg/h"}}],"maximumRate":{"value":4,"unit":"mL/kg/h"},"atRiskMaximumRate":{"value":1.5,"unit":"mL/kg/h"}}]"""),
        ("product", "p"),
        ("regimens", """{"natalizumabPmlIris":{"low":{"value":0.2,"unit":"g/kg"},"high":{"value":0.4,"unit":"g/kg"},"infusions":3,"intervalDays":2,"settings":["hospital"]}}"""),
        ("therapyNames", """[{"name":"Zebrazone","therapy":"plasma-exchange"}]"""),
        ("therapiesWithoutBearing", """["zebra-tea"]"""),
    ];

    [Fact]
    public void Read_EveryProperty_IsTakenAndShowsAsADifference()
    {
        var assessor = new IvigAssessor(PolicyJson.Read(Everything));
        Assert.Equal(Read, assessor.PolicyDifferences.Select(difference => (difference.Setting, difference.Value)));
        Assert.Equal(["90", "0.07 g/L", "30", "10 kg", "350 kg", "18", "65", "65"], assessor.PolicyDifferences.Take(8).Select(difference => difference.Default));
        Assert.Equal(
            ["none", "10 %", "10 %", "none", "none", "none", "none", "none", "none"],
            assessor.PolicyDifferences.TakeLast(9).Select(difference => difference.Default));
        Assert.Equal(Everything.Split('\n').Count(line => line.StartsWith("  \"", StringComparison.Ordinal)), Read.Length);
        var result = assessor.Assess(Sample.ThirdLine);
        Assert.Equal(assessor.PolicyDifferences, result.PolicyDifferences);
        Assert.Equal(assessor.Knowledge, result.Knowledge);
    }

    [Fact]
    public void Read_NothingInIt_IsTheDefaults()
    {
        var assessor = new IvigAssessor(PolicyJson.Read("{}"));
        Assert.Empty(assessor.PolicyDifferences);
        Assert.Equal(new IvigAssessor().Knowledge.Sha256, assessor.Knowledge.Sha256);
    }

    /// <summary>Each property alone changes the hash, and no two of them to the same.</summary>
    [Fact]
    public void Read_OnePropertyAlone_ChangesTheHash()
    {
        var whole = System.Text.Json.Nodes.JsonNode.Parse(Everything)!.AsObject();
        var hashes = new HashSet<string>(StringComparer.Ordinal) { new IvigAssessor().Knowledge.Sha256 };
        foreach (var (name, value) in whole)
        {
            var alone = new System.Text.Json.Nodes.JsonObject { [name] = value!.DeepClone() };
            if (name is "product" or "rounding")
                (alone["formulary"], alone["product"]) = (whole["formulary"]!.DeepClone(), "p");
            Assert.True(hashes.Add(new IvigAssessor(PolicyJson.Read(alone.ToJsonString())).Knowledge.Sha256), name);
        }

        Assert.Equal(whole.Count + 1, hashes.Count);
    }

    /// <summary>The sentence of a regimen that was built in code may say anything: its values count, and the sentence, which every result shows.</summary>
    [Fact]
    public void Knowledge_SameSentenceOtherDose_IsAnotherHash()
    {
        Assert.NotEqual(Hash(0.4m, "hospital"), Hash(0.5m, "hospital"));
        Assert.NotEqual(Hash(0.4m, "hospital"), Hash(0.4m, "home"));
        Assert.NotEqual(Hash(0.4m, "hospital"), Hash(0.4m, "hospital", "another sentence"));
        Assert.Equal(Hash(0.4m, "hospital"), Hash(0.4m, "hospital"));

        static string Hash(decimal dose, string setting, string statement = "the usual dose of this hospital") => new IvigAssessor(new IvigPolicy
        {
            Regimens = new()
            {
                NatalizumabPmlIris = new()
                {
                    Statement = statement,
                    Basis = RegimenBasis.SitePolicy,
                    Low = DosePerWeight.FromGramsPerKilogram(dose),
                    High = DosePerWeight.FromGramsPerKilogram(dose),
                    IntervalDays = 1,
                    Settings = [setting],
                    Evidence = [References.Policy.For("a dose")],
                },
            },
        }).Knowledge.Sha256;
    }

    [Fact]
    public void Settings_OrderOfProductsAndVials_ChangesNothing()
    {
        var one = new IvigAssessor(new IvigPolicy { Formulary = [Shelf.Five, Shelf.TenOnly] });
        var other = new IvigAssessor(new IvigPolicy { Formulary = [Shelf.TenOnly, Shelf.Five with { VialSizes = [.. Shelf.Five.VialSizes.Reverse()] }] });
        Assert.Equal(one.Knowledge, other.Knowledge);
    }

    [Theory]
    [InlineData("""{ "relapseWindow": 60 }""", "$.relapseWindow")]
    [InlineData("""{ "limits": { "perDay": {} } }""", "$.limits.perDay")]
    [InlineData("""{ "limits": { "perInfusion": { "soft": { "value": 0, "unit": "g" } } } }""", "$.limits.perInfusion.soft.value")]
    [InlineData("""{ "limits": { "perInfusion": { "soft": { "value": 1, "unit": "kg" } } } }""", "$.limits.perInfusion.soft.unit")]
    [InlineData("""{ "doseWeight": { "basis": "lean" } }""", "$.doseWeight.basis")]
    [InlineData("""{ "doseWeight": { "basis": "ideal", "sex": "male" } }""", "$.doseWeight.sex")]
    [InlineData("""{ "rounding": "Nearer" }""", "$.rounding")]
    [InlineData("""{ "roundingTolerancePercent": "10" }""", "$.roundingTolerancePercent")]
    [InlineData("""{ "roundingTolerancePercent": -1 }""", "$.roundingTolerancePercent")]
    [InlineData("""{ "weightRecentDays": 1.5 }""", "$.weightRecentDays")]
    [InlineData("""{ "formulary": [{ "name": "p" }] }""", "$.formulary[0].concentration")]
    [InlineData("""{ "formulary": {} }""", "$.formulary")]
    [InlineData("""{ "regimens": { "natalizumabPmlIris": { "low": { "value": 0.4, "unit": "g/kg" } } } }""", "$.regimens.natalizumabPmlIris.intervalDays")]
    [InlineData("""{ "product": "p", "product": "p" }""", "$.product")]
    [InlineData("[]", "$")]
    public void Read_UnknownMissingOrMistyped_IsRefusedAtItsPlace(string json, string path) => Assert.Equal(path, Assert.Throws<InvalidCaseException>(() => PolicyJson.Read(json)).Path);

    [Theory]
    [InlineData("\"60\"", "expected a whole number, not in quotation marks", "\"60\"")]
    [InlineData("true", "expected a whole number, not in quotation marks", "true")]
    [InlineData("60.5", "expected a whole number", "60.5")]
    [InlineData("2147483648", "expected a whole number", "2147483648")]
    public void Read_NotAWholeNumber_SaysSo(string value, string problem, string shown)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => PolicyJson.Read($$"""{ "relapseWindowDays": {{value}} }"""));
        Assert.Equal(("$.relapseWindowDays", problem, shown), (refusal.Path, refusal.Problem, refusal.OffendingText));
    }

    [Fact]
    public void Read_RegimenOfOneNumber_HasEqualEnds()
    {
        var regimen = PolicyJson.Read("""{ "regimens": { "natalizumabPmlIris": { "low": { "value": 0.4, "unit": "g/kg" }, "intervalDays": 28 } } }""").Regimens.NatalizumabPmlIris!;
        Assert.Equal(regimen.Low, regimen.High);
        Assert.Null(regimen.Infusions);
        Assert.Empty(regimen.Settings);
    }

    /// <summary>The sample policy: 28 g is rounded to 27.5 g, and an invented product is the only one.</summary>
    [Fact]
    public void Read_SamplePolicy_LoadsAndDoses()
    {
        var policy = PolicyJson.Read(File.ReadAllText(Path.Combine(Sample.Folder, "policies", "example-hospital.json")));
        var assessor = new IvigAssessor(policy);
        Assert.Equal(["rounding", "limits", "formulary", "product"], assessor.PolicyDifferences.Select(difference => difference.Setting));
        Assert.Contains("invented", Assert.Single(policy.Formulary).Name, StringComparison.Ordinal);
        Assert.Equal(27.5m, assessor.Assess(Sample.ThirdLine, Indication.AcuteMsRelapse).Plan!.PerInfusion.Low.Given.Grams);
    }
}
