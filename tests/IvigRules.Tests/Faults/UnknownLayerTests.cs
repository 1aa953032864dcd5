using IvigRules.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IvigRules.Tests.Faults;

/// <summary>A list was read though nobody could tell whether one layer gave it or several.</summary>
public sealed class UnknownLayerTests : IDisposable
{
    private readonly SettingsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// A section does not tell its layers. Without them, or with those of another configuration, a list could be a mixture.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Start_LayersNotKnown_RefusesWhatCouldBeMixedAndReadsTheRest(bool another)
    {
        _folder.Write("a.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 60, "nmoFirstLine": [ "rituximab" ] }"""));
        _folder.Write("b.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 60 }"""));
        var services = new ServiceCollection();
        if (another)
            services.AddSingleton<IConfiguration>(_folder.Configuration("b.json"));
        using var refused = services.AddIvigRules(_folder.Configuration("a.json").GetSection("Ivig")).BuildServiceProvider();
        var fault = Assert.Single(Assert.Throws<OptionsValidationException>(refused.GetRequiredService<IvigAssessor>).Failures);
        Assert.StartsWith("Ivig:nmoFirstLine: ", fault, StringComparison.Ordinal);
        Assert.Contains("with the whole configuration and the name of the section", fault, StringComparison.Ordinal);

        using var told = new ServiceCollection().AddIvigRules(_folder.Configuration("a.json"), "Ivig").BuildServiceProvider();
        Assert.Single(told.GetRequiredService<IvigAssessor>().Policy.NmoFirstLine.Members);
        using var single = new ServiceCollection().AddIvigRules(_folder.Configuration("b.json").GetSection("Ivig")).BuildServiceProvider();
        Assert.Equal(60, single.GetRequiredService<IvigAssessor>().Policy.RelapseWindowDays);
    }

    /// <summary>A chained configuration is one layer that may have merged several.</summary>
    [Fact]
    public void Read_ListOfAChainedConfiguration_IsRefusedUnlessALayerAboveGivesItWhole()
    {
        _folder.Write("a.json", SettingsFolder.Ivig("""{ "nmoFirstLine": [ "rituximab", "azathioprine" ] }"""));
        _folder.Write("b.json", SettingsFolder.Ivig("""{ "nmoFirstLine": [ "eculizumab" ] }"""));
        var chained = new ConfigurationBuilder().AddConfiguration(_folder.Configuration("a.json", "b.json"));
        Assert.Contains(Assert.Throws<InvalidPolicyException>(() => PolicyConfiguration.Read(chained.Build(), "Ivig")).Faults,
            fault => fault.Setting == "Ivig:nmoFirstLine" && fault.Problem.Contains("a chained configuration", StringComparison.Ordinal));

        var whole = new ConfigurationBuilder().AddConfiguration(_folder.Configuration("b.json"))
            .AddInMemoryCollection([new("Ivig:nmoFirstLine:0", "satralizumab"), new("Ivig:relapseWindowDays", "60")]).Build();
        Assert.Equal(["satralizumab"], PolicyConfiguration.Read(whole, "Ivig").NmoFirstLine.Members.Select(member => member.Therapy.Id));
    }
}
