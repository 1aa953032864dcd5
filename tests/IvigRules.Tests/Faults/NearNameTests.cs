using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Tests.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary><c>IgA</c> for <c>iga</c> or <c>Intravenous-Methylprednisolone</c> was dropped with a note, and the verdict with it.</summary>
public sealed class NearNameTests
{
    [Theory]
    [InlineData("Intravenous-Methylprednisolone", "Plasma Exchange")]
    [InlineData("intravenous_methylprednisolone", "PLASMA_EXCHANGE")]
    [InlineData("IntravenousMethylprednisolone", "plasma\u00A0exchange")]
    [InlineData(" intravenous methyl-prednisolone ", "plasma\u2011exchange")]
    public void Assess_TherapiesSpelledOtherwise_AreThoseTherapies(string methylprednisolone, string exchange)
    {
        var recorded = Clinic.MsRelapse.Therapies(
            Clinic.Was(new Therapy(methylprednisolone), TherapyOutcome.Failed, Clinic.DaysAgo(19)),
            Clinic.Was(new Therapy(exchange), TherapyOutcome.NotTolerated, Clinic.DaysAgo(13)));
        var result = Clinic.Assessor.Assess(recorded);
        Assert.Equal(Verdict.Consider, result[Indication.AcuteMsRelapse].Verdict);
        Assert.Empty(result.Notes);
        Assert.Equal(Therapy.PlasmaExchange, new Therapy(exchange));
    }

    [Theory]
    [InlineData("IgA", "mg/dL", Truth.Met)]
    [InlineData("IGA", "MG/DL", Truth.Met)]
    [InlineData("ig-a", "g/l", Truth.Met)]
    [InlineData("IgA", "IU/mL", Truth.Unknown)]
    public void Assess_AnalyteSpelledOtherwise_IsThatAnalyte(string analyte, string unit, Truth expected)
    {
        var result = Clinic.Assessor.Assess(Clinic.MsRelapse.Labs(new LabResult(analyte, 180, unit, Clinic.DaysAgo(1))));
        Assert.Equal(expected, result[Indication.AcuteMsRelapse].Checks.Single(check => check.Rule.Id == "PRE-01").Truth);

        // Only a unit that is not known is worth a note, and it is named.
        Assert.Equal(expected == Truth.Unknown, result.Notes.Any(note => note.Contains("'IU/mL'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Assess_PremedicationSpelledOtherwise_IsRemoved()
    {
        var recorded = Clinic.MsRelapse.AndTherapies(Clinic.Was("Diphenhydramine", TherapyOutcome.NotTolerated));
        Assert.Equal("diphenhydramine", Assert.Single(recorded.Assess(Indication.AcuteMsRelapse).RemovedPremedication).Drug.Id);
    }

    [Fact]
    public void Policy_TherapySpelledOtherwise_IsThatTherapy()
    {
        var assessor = new IvigAssessor(PolicyJson.Read("""{ "nmoFirstLine": ["Rituximab", "AZATHIOPRINE"] }"""));
        var recorded = Clinic.NmoPrevention.Therapies(
            Clinic.Was("rituximab", TherapyOutcome.Unavailable), Clinic.Was("azathioprine", TherapyOutcome.NotTolerated));
        Assert.Equal(Verdict.Consider, assessor.Assess(recorded)[Indication.NmoRelapsePrevention].Verdict);
        Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(PolicyJson.Read("""{ "nmoFirstLine": ["rituximab", "Rituximab"] }""")));
    }

    [Theory]
    [InlineData("intravenous", "intravenous")]
    [InlineData("Intravenous", "intravenous")]
    [InlineData("IV", "intravenous")]
    [InlineData("i.v.", "intravenous")]
    [InlineData("SC", "subcutaneous")]
    [InlineData("by nebuliser", "by nebuliser")]
    public void OrderRoute_AsCharted_IsThatRoute(string route, string expected) =>
        Assert.Equal(expected, OrderJson.Read($$"""{ "dose": { "value": 28, "unit": "g" }, "route": "{{route}}" }""").Route!.Value.Name);

    [Theory]
    [InlineData("$.priorTherapies[0].outcome", "faild", "failed")]
    [InlineData("$.patient.sex", "femal", "female")]
    [InlineData("$.riskFactors[0].kind", "sepsys", "sepsis")]
    public void Read_MistypedWord_AsksWhatWasMeant(string path, string word, string meant)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(CaseText.With(path, $"\"{word}\"")));
        Assert.Equal(path, refusal.Path);
        Assert.EndsWith($"; did you mean \"{meant}\"?", refusal.DescribeWithValue(), StringComparison.Ordinal);

        // The word that was meant is as much patient data as the one that was written.
        Assert.DoesNotContain("did you mean", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MistypedProperty_AsksWhatWasMeant() =>
        Assert.EndsWith("did you mean \"birthDate\"?", Assert.Throws<InvalidCaseException>(() =>
            CaseJson.Read("""{ "asOf": "2026-11-22", "patient": { "id": "p", "birthdate": "1980-01-01" } }""")).Problem, StringComparison.Ordinal);

    [Fact]
    public void Read_WordThatIsLikeNone_AsksNothing() =>
        Assert.DoesNotContain("did you mean", Assert.Throws<InvalidCaseException>(() =>
            CaseJson.Read(CaseText.With("$.patient.sex", "\"zebra\""))).DescribeWithValue(), StringComparison.Ordinal);

    /// <summary>A word that begins otherwise, or has another part, may mean the opposite: nothing is suggested for it.</summary>
    [Theory]
    [InlineData("$.priorTherapies[0].outcome", "available", "unresponded", "unfailed", "undeclined", "declines-it")]
    [InlineData("$.riskFactors[0].kind", "hypoviscosity", "hypocoagulable-condition", "renal-sufficiency", "volume-repletion", "prolonged-mobilization", "asepsis", "no-sepsis", "no-estrogen-use")]
    [InlineData("$.patient.reproductiveStatus", "unpregnant", "un-pregnant", "no nursing")]
    public void Read_WordThatMayMeanTheOpposite_AsksNothing(string path, params string[] words)
    {
        foreach (var word in words)
        {
            Assert.DoesNotContain("did you mean", Assert.Throws<InvalidCaseException>(() =>
                CaseJson.Read(CaseText.With(path, $"\"{word}\""))).DescribeWithValue(), StringComparison.Ordinal);
        }
    }

    /// <summary>A site's own criterion and the facts that a host reads back have the library's spelling.</summary>
    [Fact]
    public void SiteCriterion_FactsSpelledOtherwise_SeesTheLibrarysSpelling()
    {
        PatientCase? seen = null;
        var rules = House.Rule(House.Trial, RuleKind.Contraindication, House.Asks(recorded =>
        {
            seen = recorded;
            return SiteAnswer.NotMet("seen");
        }));
        House.With(rules).Assess(Clinic.MsRelapse
            .Labs(new LabResult("eGFR", 75, "ML/min/{1.73_m2}", Clinic.DaysAgo(1)), new LabResult("x", 1, "IgA", Clinic.DaysAgo(1)))
            .Therapies(Clinic.Was("Plasma Exchange", TherapyOutcome.Failed), Clinic.Was("Zebra Tea", TherapyOutcome.Failed)));
        Assert.Equal(["egfr mL/min/{1.73_m2}", "x IgA"], seen!.LabResults.Select(result => $"{result.Analyte} {result.Unit}"));
        Assert.Equal(["plasma-exchange", "Zebra Tea"], seen.PriorTherapies.Select(record => record.Therapy.Id));
    }

    [Fact]
    public void Policy_SpelledOtherwise_IsTheSamePolicy()
    {
        var plain = new IvigAssessor();
        var respelled = new IvigAssessor(PolicyJson.Read(
            """{ "nmoFirstLine": ["Rituximab", "AZATHIOPRINE", "Mycophenolate Mofetil", "eculizumab", "ravulizumab", "inebilizumab", "satralizumab"] }"""));
        Assert.Empty(respelled.PolicyDifferences);
        Assert.Equal(plain.Knowledge, respelled.Knowledge);
    }

    /// <summary>A separator between two digits is part of a code: these are different products.</summary>
    [Fact]
    public void Therapy_CodesWithHyphensElsewhere_AreNotTheSame()
    {
        Assert.NotEqual(new Therapy("0002-7510-01"), new Therapy("00027-510-01"));
        Assert.NotEqual(new Therapy("00027510-01"), new Therapy("00027-510-01"));
        Assert.Equal(new Therapy("0002-7510-01"), new Therapy("0002 7510 01"));
    }

    [Theory]
    [InlineData("$.labResults[0].comparator", "->")]
    [InlineData("$.labResults[0].comparator", "<-")]
    [InlineData("$.labResults[0].comparator", "< =")]
    [InlineData("$.patient.bloodGroup", "a-")]
    [InlineData("$.patient.bloodGroup", "A - B")]
    public void Read_SignInAWordOfOneOrTwoLetters_IsRefused(string path, string word) =>
        Assert.Throws<InvalidCaseException>(() => CaseJson.Read(CaseText.With(path, $"\"{word}\"")));

    /// <summary>As an export leaves them: tabs, line ends, a minus sign, a soft hyphen.</summary>
    [Theory]
    [InlineData("\tIgA\r\n", "mg/dL\r")]
    [InlineData("ig\u00ADa", " g/L")]
    public void Assess_WordWithOtherSeparators_IsThatWord(string analyte, string unit)
    {
        var result = new LabResult(analyte, 180, unit, Clinic.DaysAgo(1));
        Assert.Equal("iga", result.Analyte);
        Assert.Contains(result.Unit, new[] { "mg/dL", "g/L" });
        Assert.Equal(Therapy.PlasmaExchange, new Therapy("plasma\u2212exchange\n"));
    }

    /// <summary>Nothing is compared letter by letter with a text that is longer than any word.</summary>
    [Fact]
    public void Suggestion_LongText_IsNotEvenTried()
    {
        var text = new string('s', 4_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(NameSuggestion.For(text, ["sepsis", "female"]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    /// <summary>The law: however the words of a case are spelled, verdict, readiness and dose are the same.</summary>
    [Fact]
    public void Assess_EveryWordSpelledOtherwise_IsTheSame() => Law.Holds(FsCheck.Fluent.Gen.Choose(0, int.MaxValue), seed =>
    {
        var rng = new Random(seed);
        var json = GeneratedCases.Random(rng);
        var root = JsonNode.Parse(json)!;
        Respell(root, rng);
        var (plain, respelled) = (Clinic.Assessor.Assess(CaseJson.Read(json)), Clinic.Assessor.Assess(CaseJson.Read(root.ToJsonString())));
        Assert.Equal(plain.Assessments.Select(Answer), respelled.Assessments.Select(Answer));
    });

    private static string Answer(Assessment assessment) =>
        $"{assessment} {assessment.Readiness} {string.Join(' ', assessment.Determining)} {assessment.Plan?.PerInfusion} {assessment.Missing.Length}";

    private static void Respell(JsonNode? node, Random rng)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Respell(item, rng);
        }

        if (node is not JsonObject properties)
            return;
        foreach (var (name, value) in properties.ToArray())
        {
            if (value?.GetValueKind() != JsonValueKind.String)
                Respell(value, rng);
            else if (name is "therapy" or "outcome" or "analyte" or "unit" or "kind" or "course" or "disease" or "sex" or "reproductiveStatus" or "bloodGroup" or "culture")
                properties[name] = Respelled(value.GetValue<string>(), rng);
        }
    }

    private static string Respelled(string word, Random rng)
    {
        var other = rng.Next(3) switch { 0 => word.ToUpperInvariant(), 1 => char.ToUpperInvariant(word[0]) + word[1..], _ => word };
        return rng.Next(4) switch { 0 => other.Replace('-', ' '), 1 => other.Replace('-', '_'), 2 => other.Replace("-", "", StringComparison.Ordinal), _ => $" {other}" };
    }
}
