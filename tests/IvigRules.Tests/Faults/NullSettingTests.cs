using System.Text;
using Microsoft.Extensions.Configuration;

namespace IvigRules.Tests.Faults;

/// <summary>A null in a layer, an item that was left out or a value beside its parts took a setting away without a word.</summary>
public sealed class NullSettingTests
{
    private const string Limit = """{ "Ivig": { "limits": { "perInfusion": { "hard": { "value": 60, "unit": "g" } } } } }""";

    [Theory]
    [InlineData("""{ "Ivig": { "limits": { "perInfusion": { "hard": { "value": null, "unit": null } } } } }""")]
    [InlineData("""{ "Ivig": { "limits": { "perInfusion": { "hard": null } } } }""")]
    public void Read_LimitOfALayerMadeNull_IsAFault(string above) =>
        Assert.Contains(Assert.Throws<InvalidPolicyException>(() => Read(Limit, above)).Faults,
            fault => fault.Setting.StartsWith("Ivig:limits:perInfusion:hard", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{ "Ivig": { "nmoFirstLine": ["rituximab", null, "azathioprine"] } }""")]
    [InlineData("""{ "Ivig": { "nmoFirstLine": { "0": "rituximab", "2": "azathioprine" } } }""")]
    [InlineData("""{ "Ivig": { "nmoFirstLine": { "0": "rituximab", "00": "azathioprine" } } }""")]
    public void Read_ListWithAGap_IsAFault(string text) => Assert.Throws<InvalidPolicyException>(() => Read(text));

    [Fact]
    public void Read_ValueBesideItsParts_IsAFault()
    {
        var configuration = new ConfigurationBuilder().AddJsonStream(Stream("""{ "Ivig": { "doseWeight": { "basis": "ideal" } } }"""))
            .AddInMemoryCollection([KeyValuePair.Create("Ivig:doseWeight", (string?)"adjusted")]).Build();
        Assert.Throws<InvalidPolicyException>(() => PolicyConfiguration.Read(configuration, "Ivig"));
    }

    [Fact]
    public void Read_NullOverNothing_LeavesTheDefault() =>
        Assert.Equal(90, Read("""{ "Ivig": { "relapseWindowDays": null, "adultAge": 21 } }""").RelapseWindowDays);

    private static IvigPolicy Read(params string[] layers)
    {
        var builder = new ConfigurationBuilder();
        foreach (var layer in layers)
            builder.AddJsonStream(Stream(layer));
        return PolicyConfiguration.Read(builder.Build(), "Ivig");
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
