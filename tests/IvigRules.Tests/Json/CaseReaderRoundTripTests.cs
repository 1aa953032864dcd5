using System.Diagnostics.CodeAnalysis;
using FsCheck.Fluent;
using IvigRules.Tests.Oracle;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>Random cases of the oracle, written as JSON by the oracle and read by the library.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class CaseReaderRoundTripTests
{
    private static readonly FsCheck.Gen<int> Seeds = Gen.Choose(0, int.MaxValue);

    [Fact]
    public void Read_RandomCase_HasEveryFactOfTheCase() =>
        Law.Holds(Seeds, seed =>
        {
            var expected = OracleCases.Random(new Random(seed));
            OracleReading.SameAs(expected, CaseJson.Read(OracleJson.ToJson(expected)));
        });

    [Fact]
    public void Read_PropertiesInAnotherOrder_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var rng = new Random(seed);
            var expected = OracleCases.Random(rng);
            OracleReading.SameAs(expected, CaseJson.Read(JsonRewriting.Shuffled(OracleJson.ToJson(expected), rng)));
        });

    [Fact]
    public void Read_OtherWhiteSpace_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var rng = new Random(seed);
            var expected = OracleCases.Random(rng);
            OracleReading.SameAs(expected, CaseJson.Read(JsonRewriting.Spread(OracleJson.ToJson(expected), rng)));
        });

    [Fact]
    public void Read_EveryCharacterEscaped_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var expected = OracleCases.Random(new Random(seed)) with { Patient = new() { Id = "Zoë \U0001F9EC" } };
            var json = OracleJson.ToJson(expected).Replace("\\u00EB", "ë", StringComparison.Ordinal).Replace("\\uD83E\\uDDEC", "\U0001F9EC", StringComparison.Ordinal)
                .Replace("\\u003E", ">", StringComparison.Ordinal).Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u002B", "+", StringComparison.Ordinal);
            OracleReading.SameAs(expected, CaseJson.Read(JsonRewriting.Escaped(json)));
        });

    [Fact]
    public void Read_FromBytesOrText_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var expected = OracleCases.Random(new Random(seed));
            OracleReading.SameAs(expected, CaseJson.Read(System.Text.Encoding.UTF8.GetBytes(OracleJson.ToJson(expected))));
        });

    [Fact]
    public void Words_OfTheTestAndOfTheSpecificationsTable_AreTheSameNumber() =>
        // Three of the lists are units, which the reading has as conversions.
        Assert.Equal(CaseShape.Of(CaseType.Word).Where(member => member.Name is not "unit").Sum(member => member.Words.Length), OracleReading.WordCount);

    [Fact]
    public void Read_FullCase_HasEveryFact()
    {
        var read = CaseJson.Read(CaseText.Full);

        OracleReading.SameAs(
            new()
            {
                AsOf = new(2026, 11, 22),
                Patient = new()
                {
                    BirthDate = new(1988, 4, 2),
                    Sex = "female",
                    Weight = new(70m, "kg", new(2026, 11, 20)),
                    Height = new(170m, "cm"),
                    ReproductiveStatus = "not-pregnant",
                    IvigHypersensitivity = false,
                    BloodGroup = "ab",
                },
                Conditions = [new("multiple-sclerosis", "relapsing-remitting", new(2017, 5, 10), new(2027, 1, 1))],
                Relapses = [new("multiple-sclerosis", new(2026, 11, 1), new(2026, 11, 21))],
                PriorTherapies = [new("plasma-exchange", "failed", new(2026, 11, 3), new(2026, 11, 5))],
                LabResults = [new("iga", 180m, "mg/dL", new(2026, 11, 19), ">=")],
                RiskFactors = [new("sepsis", Present: false)],
                InfusionReactions =
                [
                    new()
                    {
                        InfusionEndedAt = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(1)),
                        OnsetAt = new(2026, 11, 21, 14, 30, 0, TimeSpan.FromHours(1)),
                        ResolvedOn = new(2026, 11, 22),
                        SevereHeadache = true,
                        NeckStiffness = false,
                        Photophobia = true,
                        PainWithHeadMovement = false,
                        Nausea = true,
                        Dizziness = false,
                        Anaphylaxis = false,
                        Dyspnea = false,
                        Temperature = new(37.2m, "Cel"),
                        Csf = new(CellsRaised: true, ProteinRaised: false, "pending"),
                    },
                ],
            },
            read);
    }
}
