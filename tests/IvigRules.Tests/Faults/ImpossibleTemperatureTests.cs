using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>39.5 recorded as <c>[degF]</c> was read as 4.2 Cel and hid a fever.</summary>
public sealed class ImpossibleTemperatureTests
{
    [Theory]
    [InlineData("39.5", "[degF]")]
    [InlineData("103.1", "Cel")]
    [InlineData("0", "Cel")]
    [InlineData("-40", "Cel")]
    [InlineData("29.99", "Cel")]
    [InlineData("45.01", "Cel")]
    [InlineData("85.9", "[degF]")]
    [InlineData("113.1", "[degF]")]
    public void Read_TemperatureThatNoPatientHas_IsRefusedAtItsPlace(string value, string unit)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(With(value, unit)));
        Assert.Equal("$.infusionReactions[0].temperature", refusal.Path);
        Assert.Equal("a body temperature is between 30 and 45 Cel", refusal.Problem);
        Assert.False(string.IsNullOrEmpty(refusal.OffendingText));
    }

    [Theory]
    [InlineData("30", "Cel")]
    [InlineData("45", "Cel")]
    [InlineData("86", "[degF]")]
    [InlineData("113", "[degF]")]
    public void Read_TemperatureAtABound_IsRead(string value, string unit) =>
        Assert.NotNull(CaseJson.Read(With(value, unit)).InfusionReactions[0].Temperature);

    [Fact]
    public void Assess_TemperatureThatNoPatientHas_IsRefused()
    {
        foreach (var temperature in new[] { default, BodyTemperature.FromCelsius(29.999m), BodyTemperature.FromFahrenheit(113.001m) })
        {
            var recorded = Clinic.MsRelapse.Reactions(new InfusionReaction { Temperature = temperature });
            Assert.Equal("$.infusionReactions[0].temperature", Assert.Throws<InvalidCaseException>(() => Clinic.Assessor.Assess(recorded)).Path);
            Assert.Throws<InvalidCaseException>(() => CaseJson.ToJson(recorded));
        }
    }

    private static string With(string value, string unit) =>
        $$"""{ "asOf": "2026-11-22", "patient": { "id": "p" }, "infusionReactions": [{ "temperature": { "value": {{value}}, "unit": "{{unit}}" } }] }""";
}
