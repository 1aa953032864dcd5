using System.Text;

namespace IvigRules.Fhir.Tests.Translation;

/// <summary>
/// Every sample case and every case of the audit, written as FHIR in two dialects, gives verdict, readiness and regimen of the case. Where
/// FHIR cannot say a fact, the answer never permits more.
/// </summary>
public sealed class CaseTranslationTests
{
    /// <summary>The facts that a FHIR record cannot say, of which the reader cannot know: there the checks may pass (section 9.4).</summary>
    private const string UnknownDrug = "priorTherapies.therapy: a drug that the names and codes do not have is without bearing";

    public static TheoryData<string, FhirDialect> All() => [.. Support.Cases.InEachDialect];

    [Theory]
    [MemberData(nameof(All))]
    public void Read_CaseWrittenAsFhir_GivesItsAnswers(string name, FhirDialect dialect)
    {
        var recorded = Cases.All[name];
        var bundle = FhirWriter.WriteAsFarAsPossible(recorded, dialect, out var unsaid);
        var reading = FhirRecord.Read(Encoding.UTF8.GetBytes(bundle), Cases.OptionsOf(recorded));
        Given.IsConserved(reading);
        var expected = Answers.Of(recorded);
        var read = Answers.Of(reading.Case);
        if (unsaid.Count == 0)
        {
            Assert.Equal(Answers.Text(expected), Answers.Text(read));
            return;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"not said: {string.Join("; ", unsaid)}");
        var gained = Answers.Gained(expected, read);
        if (unsaid.Contains(UnknownDrug))
            gained = gained.Where(gain => !gain.Contains("checks-passed", StringComparison.Ordinal));
        Assert.Empty(gained);
    }

    /// <summary>The rows that FHIR cannot say, and the cases in which they stand: nothing else is left out of the comparison.</summary>
    [Fact]
    public void WriteAsFarAsPossible_EachCase_LeavesOutWhatIsListed()
    {
        var unsaid = Cases.All.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one =>
        {
            FhirWriter.WriteAsFarAsPossible(one.Value, FhirDialect.Snomed, out var facts);
            return facts.Select(fact => $"{one.Key}: {fact.Split(':')[0]}");
        }).ToArray();
        Assert.Equal(UnsaidFacts.InTheCases, unsaid);
    }
}
