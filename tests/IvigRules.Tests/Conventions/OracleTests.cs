using System.Text.Json;
using IvigRules.Tests.Json;

namespace IvigRules.Tests.Conventions;

/// <summary>The oracle stands apart from the library, shows nine types, and reads no case that it does not know in full.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Oracle_References_AreThoseOfDotNetAlone() => Assert.All(
        typeof(SpecOracle).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Oracle_PublicTypes_AreTheDoorTheCasesAndTheConclusions() => Assert.Equal(
        [
            nameof(CaseConclusions), nameof(Conclusion), nameof(Degradation), nameof(Degradations), nameof(GeneratedCases), nameof(OrderConclusion), nameof(OrderOracle),
            nameof(Readings), nameof(SpecOracle),
        ],
        typeof(SpecOracle).Assembly.GetExportedTypes().Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Assess_EveryMemberOfACase_IsKnown() => Assert.Equal(5, SpecOracle.Default.Assess(CaseText.Full).Indications.Count);

    [Fact]
    public void Assess_PropertyItDoesNotKnow_Throws()
    {
        foreach (var path in CaseShape.Objects)
            Assert.Throws<JsonException>(() => SpecOracle.Default.Assess(CaseText.Add(path, "\"zebra\"").Json));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"asOf":"2026-11-22"}""")]
    [InlineData("""{"asOf":"2026-11-22","patient":{}}""")]
    [InlineData("""{"asOf":"2026-13-22","patient":{"id":"p-001"}}""")]
    [InlineData("""{"asof":"2026-11-22","patient":{"id":"p-001"}}""")]
    [InlineData("""{"asOf":"2026-11-22","patient":{"id":"p-001"},"policy":{}}""")]
    public void Assess_NoCase_Throws(string json) => Assert.Throws<JsonException>(() => SpecOracle.Default.Assess(json));
}
