using System.Diagnostics.CodeAnalysis;
using FsCheck.Fluent;
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
            var expected = GeneratedCases.Random(new Random(seed));
            ReadFacts.AreThoseOf(expected, CaseJson.Read(expected));
        });

    [Fact]
    public void Read_PropertiesInAnotherOrder_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var rng = new Random(seed);
            var expected = GeneratedCases.Random(rng);
            ReadFacts.AreThoseOf(expected, CaseJson.Read(JsonRewriting.Shuffled(expected, rng)));
        });

    [Fact]
    public void Read_OtherWhiteSpace_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var rng = new Random(seed);
            var expected = GeneratedCases.Random(rng);
            ReadFacts.AreThoseOf(expected, CaseJson.Read(JsonRewriting.Spread(expected, rng)));
        });

    [Fact]
    public void Read_EveryCharacterEscaped_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var expected = GeneratedCases.Random(new Random(seed)).Replace("p-001", "Zoë \U0001F9EC", StringComparison.Ordinal);
            ReadFacts.AreThoseOf(expected, CaseJson.Read(JsonRewriting.Escaped(expected)));
        });

    [Fact]
    public void Read_FromBytesOrText_IsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var expected = GeneratedCases.Random(new Random(seed));
            ReadFacts.AreThoseOf(expected, CaseJson.Read(System.Text.Encoding.UTF8.GetBytes(expected)));
        });

    [Fact]
    public void Read_FullCase_HasEveryFact() => ReadFacts.AreThoseOf(CaseText.Full, CaseJson.Read(CaseText.Full));
}
