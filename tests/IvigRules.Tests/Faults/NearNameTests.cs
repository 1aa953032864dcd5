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
    [InlineData("intravenous", AdministrationRoute.Intravenous)]
    [InlineData("Intravenous", AdministrationRoute.Intravenous)]
    [InlineData("IV", AdministrationRoute.Intravenous)]
    [InlineData("i.v.", AdministrationRoute.Intravenous)]
    [InlineData("SC", AdministrationRoute.Subcutaneous)]
    public void OrderRoute_AsCharted_IsThatRoute(string route, AdministrationRoute expected) =>
        Assert.Equal(expected, OrderJson.Read($$"""{ "dose": { "value": 28, "unit": "g" }, "route": "{{route}}" }""").Route);

    [Theory]
    [InlineData("$.priorTherapies[0].outcome", "faild", "failed")]
    [InlineData("$.patient.sex", "femal", "female")]
    [InlineData("$.riskFactors[0].kind", "sepsys", "sepsis")]
    public void Read_MistypedWord_AsksWhatWasMeant(string path, string word, string meant)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(CaseText.With(path, $"\"{word}\"")));
        Assert.Equal(path, refusal.Path);
        Assert.EndsWith($"did you mean \"{meant}\"?", refusal.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(word + "\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MistypedProperty_AsksWhatWasMeant() =>
        Assert.EndsWith("did you mean \"birthDate\"?", Assert.Throws<InvalidCaseException>(() =>
            CaseJson.Read("""{ "asOf": "2026-11-22", "patient": { "id": "p", "birthdate": "1980-01-01" } }""")).Problem, StringComparison.Ordinal);

    [Fact]
    public void Read_WordThatIsLikeNone_AsksNothing() =>
        Assert.DoesNotContain("did you mean", Assert.Throws<InvalidCaseException>(() =>
            CaseJson.Read(CaseText.With("$.patient.sex", "\"zebra\""))).Problem, StringComparison.Ordinal);

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
