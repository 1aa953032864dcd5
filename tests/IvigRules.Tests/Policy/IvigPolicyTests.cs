namespace IvigRules.Tests.Policy;

/// <summary>Every change of a policy shows in the differences and in the knowledge hash.</summary>
public sealed class IvigPolicyTests
{
    private static readonly IvigPolicy Default = IvigPolicy.Default;

    [Fact]
    public void Default_EverySetting_IsThatOfTheSpecification()
    {
        Assert.Equal(90, Default.RelapseWindowDays);
        Assert.Equal(Concentration.FromMilligramsPerDecilitre(7), Default.IgaDeficiencyThreshold);
        Assert.Equal(30, Default.WeightRecentDays);
        Assert.Equal(10m.Kilograms, Default.LightestPlausibleWeight);
        Assert.Equal(350m.Kilograms, Default.HeaviestPlausibleWeight);
        Assert.Equal(18, Default.AdultAge);
        Assert.Equal(65, Default.ThrombosisAge);
        Assert.Equal(65, Default.RenalRiskAge);
        Assert.Equal(60m, Default.LowFiltrationRate);
        Assert.Equal(38.3m.DegreesCelsius, Default.FeverBound);
    }

    [Fact]
    public void PolicyDifferences_Default_AreNone() => Assert.Empty(new IvigAssessor().PolicyDifferences);

    [Fact]
    public void PolicyDifferences_TheSameValueInAnotherUnitOrOrder_AreNone()
    {
        var same = new IvigAssessor(Default with
        {
            IgaDeficiencyThreshold = Concentration.FromMilligramsPerDecilitre(7.0m),
            FeverBound = BodyTemperature.FromFahrenheit(100.94m),
            LowFiltrationRate = 60.00m,
            NmoFirstLine = Default.NmoFirstLine with { Members = [.. Default.NmoFirstLine.Members.Reverse()] },
        });
        Assert.Empty(same.PolicyDifferences);
        Assert.Equal(new IvigAssessor().Knowledge, same.Knowledge);
    }

    [Fact]
    public void PolicyDifferences_EachChange_IsReportedWithBothValuesAndChangesTheHash()
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal) { new IvigAssessor().Knowledge.Sha256 };
        foreach (var (setting, value, from, policy) in Changes)
        {
            var assessor = new IvigAssessor(policy);
            var difference = Assert.Single(assessor.PolicyDifferences);
            Assert.Equal(setting, difference.Setting);
            if (value.Length > 0)
                Assert.Equal((value, from), (difference.Value, difference.Default));
            Assert.NotEqual(difference.Value, difference.Default);
            Assert.True(hashes.Add(assessor.Knowledge.Sha256), $"{setting} does not change the hash");
            Assert.Equal(assessor.PolicyDifferences, assessor.Assess(Support.Sample.ThirdLine).PolicyDifferences);
        }
    }

    /// <summary>The bounds of adjusted weight that the policy does not dose by are read by nobody.</summary>
    [Fact]
    public void PolicyDifferences_BoundThatNoDoseWeightReads_AreNone()
    {
        var unread = new IvigAssessor(Default with { DoseWeight = new() { Bmi = 35, PercentOfIdeal = 130 } });
        Assert.Empty(unread.PolicyDifferences);
        Assert.Equal(new IvigAssessor().Knowledge, unread.Knowledge);
        var read = new IvigAssessor(Default with { DoseWeight = new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.BmiAtLeast, Bmi = 35 } });
        Assert.Equal(new PolicyDifference("doseWeight", """{"basis":"adjusted","when":"bmi-at-least","bmi":35,"percentOfIdeal":120}""", """{"basis":"actual","bmi":30,"percentOfIdeal":120}"""), Assert.Single(read.PolicyDifferences));
    }

    [Fact]
    public void PolicyDifferences_SeveralChanges_AreAllReported() => Assert.Equal(["relapseWindowDays", "thrombosisAge"],
        new IvigAssessor(Default with { RelapseWindowDays = 60, ThrombosisAge = 60 }).PolicyDifferences.Select(difference => difference.Setting));

    [Fact]
    public void Knowledge_TwoAssessors_HaveTheSameHash()
    {
        Assert.Equal(new IvigAssessor().Knowledge, new IvigAssessor(new IvigPolicy()).Knowledge);
        Assert.Equal(new IvigAssessor(Default with { ThrombosisAge = 60 }).Knowledge, new IvigAssessor(new IvigPolicy { ThrombosisAge = 60 }).Knowledge);
        Assert.Matches("^[0-9a-f]{64}$", new IvigAssessor().Knowledge.Sha256);
        Assert.Equal("2026.2", new IvigAssessor().Knowledge.Version);
    }

    [Fact]
    public void Knowledge_OtherPremedication_IsAnotherHash()
    {
        var usual = UsualPremedication.All;
        Assert.Equal(new IvigAssessor().Knowledge, Of(usual));
        var all = new[] { usual, [usual[0] with { Drug = new("ibuprofen") }, usual[1]], [usual[0] with { Low = Dose.FromMilligrams(651) }, usual[1]], [usual[0], usual[1] with { High = Dose.FromMilligrams(51) }], [usual[0]] };
        Assert.Equal(all.Length, all.Select(drugs => Of([.. drugs]).Sha256).Distinct(StringComparer.Ordinal).Count());

        static KnowledgeVersion Of(System.Collections.Immutable.ImmutableArray<UsualPremedication> drugs) => KnowledgeHash.Of(RuleSets.All, drugs, Default);
    }

    /// <summary>A rule's criterion, sentence, source and point each change the hash.</summary>
    [Fact]
    public void Knowledge_OtherRule_IsAnotherHash()
    {
        var set = RuleSets.All[0];
        var rule = set.Rules[0];
        var citation = rule.Evidence[0];
        Rule[] changed =
        [
            rule, Copy(rule, id: "MS-99"), Copy(rule, statement: rule.Statement + "."), Copy(rule, strength: "must"), Copy(rule, kind: RuleKind.Advice),
            Copy(rule, when: Criterion.Not(rule.When)), Copy(rule, evidence: new Citation(citation.Reference, "another point")), Copy(rule, evidence: References.Policy.For(citation.Point)),
        ];
        Assert.Equal(changed.Length, changed.Select(Hash).Distinct(StringComparer.Ordinal).Count());

        string Hash(Rule other) => KnowledgeHash.Of([new() { Indication = set.Indication, Rules = [other, .. set.Rules.Skip(1)] }, .. RuleSets.All.Skip(1)], UsualPremedication.All, Default).Sha256;

        static Rule Copy(Rule rule, string? id = null, string? statement = null, string? strength = null, RuleKind? kind = null, Criterion? when = null, Citation? evidence = null) => new()
        {
            Id = id ?? rule.Id,
            Kind = kind ?? rule.Kind,
            Strength = strength ?? rule.Strength,
            Statement = statement ?? rule.Statement,
            When = when ?? rule.When,
            Evidence = evidence is null ? rule.Evidence : [evidence, .. rule.Evidence.Skip(1)],
        };
    }

    private static IEnumerable<(string Setting, string Value, string Default, IvigPolicy Policy)> Changes =>
    [
        ("relapseWindowDays", "1,000", "90", Default with { RelapseWindowDays = 1_000 }),
        ("igaDeficiencyThreshold", "0.05 g/L", "0.07 g/L", Default with { IgaDeficiencyThreshold = Concentration.FromMilligramsPerDecilitre(5) }),
        ("igaDeficiencyThreshold", "0.070000000001 g/L", "0.07 g/L", Default with { IgaDeficiencyThreshold = Concentration.FromGramsPerLitre(0.070000000001m) }),
        ("weightRecentDays", "14", "30", Default with { WeightRecentDays = 14 }),
        ("lightestPlausibleWeight", "30 kg", "10 kg", Default with { LightestPlausibleWeight = 30m.Kilograms }),
        ("heaviestPlausibleWeight", "300 kg", "350 kg", Default with { HeaviestPlausibleWeight = 300m.Kilograms }),
        ("adultAge", "16", "18", Default with { AdultAge = 16 }),
        ("thrombosisAge", "60", "65", Default with { ThrombosisAge = 60 }),
        ("renalRiskAge", "60", "65", Default with { RenalRiskAge = 60 }),
        ("lowFiltrationRate", "45 mL/min/{1.73_m2}", "60 mL/min/{1.73_m2}", Default with { LowFiltrationRate = 45 }),
        ("feverBound", "38 Cel", "38.3 Cel", Default with { FeverBound = 38m.DegreesCelsius }),
        ("feverBound", "38.301 Cel", "38.3 Cel", Default with { FeverBound = 38.301m.DegreesCelsius }),
        ("feverBound", "100.94000001 [degF]", "38.3 Cel", Default with { FeverBound = BodyTemperature.FromFahrenheit(100.94000001m) }),
        ("diseaseModifyingTherapies", """["a","b"]""", Groups.DiseaseModifyingTherapies, Default with { DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, "b", "a") }),
        ("diseaseModifyingTherapies", "", "", Default with { DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, "a, b") }),
        ("diseaseModifyingTherapies", "", "", Default with { DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, "a[b]") }),
        ("diseaseModifyingTherapies", "", "", Default with { DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, TherapyGroup.Of("a", "b")) }),
        ("diseaseModifyingTherapies", "", "", Default with { DiseaseModifyingTherapies = Default.DiseaseModifyingTherapies with { Members = Default.DiseaseModifyingTherapies.Members.RemoveAt(3) } }),
        ("nmoFirstLine", """["rituximab"]""", Groups.NmoFirstLine, Default with { NmoFirstLine = TherapyGroup.Of(Therapy.NmoFirstLine, "rituximab") }),
    ];

    private static class Groups
    {
        internal static string DiseaseModifyingTherapies =>
            """["alemtuzumab",{"therapy":"anti-cd20","members":["ocrelizumab","ofatumumab","rituximab","ublituximab"]},"cladribine","""
            + """{"therapy":"fumarates","members":["dimethyl-fumarate","diroximel-fumarate","monomethyl-fumarate"]},"glatiramer","""
            + """{"therapy":"interferon-beta","members":["interferon-beta-1a","interferon-beta-1b","peginterferon-beta-1a"]},"mitoxantrone","natalizumab","""
            + """{"therapy":"s1p-modulators","members":["fingolimod","ozanimod","ponesimod","siponimod"]},"teriflunomide"]""";

        internal static string NmoFirstLine =>
            """["azathioprine","eculizumab","inebilizumab","mycophenolate-mofetil","ravulizumab","rituximab","satralizumab"]""";
    }
}
