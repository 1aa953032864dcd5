using IvigRules.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IvigRules.Tests.Faults;

/// <summary>
/// Configuration merges lists by the position of their items: a house that listed two rate steps over the four of its group got the
/// group's other two, and vials that it never had.
/// </summary>
public sealed class ConfigurationLayerTests : IDisposable
{
    private const string Group = """
        {
          "relapseWindowDays": 60,
          "product": "A",
          "formulary": [
            {
              "name": "A",
              "concentration": { "value": 100, "unit": "g/L" },
              "vialSizes": [ { "value": 2.5, "unit": "g" }, { "value": 5, "unit": "g" }, { "value": 10, "unit": "g" } ],
              "rateSteps": [
                { "rate": { "value": 0.5, "unit": "mL/kg/h" }, "duration": { "value": 30, "unit": "min" } },
                { "rate": { "value": 1, "unit": "mL/kg/h" }, "duration": { "value": 30, "unit": "min" } },
                { "rate": { "value": 2, "unit": "mL/kg/h" } }
              ],
              "maximumRate": { "value": 4, "unit": "mL/kg/h" },
              "atRiskMaximumRate": { "value": 2, "unit": "mL/kg/h" }
            }
          ],
          "nmoFirstLine": [ "rituximab", "azathioprine" ],
          "limits": { "perInfusion": { "soft": { "value": 60, "unit": "g" }, "hard": { "value": 80, "unit": "g" } } },
          "doseWeight": { "basis": "adjusted", "when": "always" },
          "regimens": { "natalizumabPmlIris": { "low": { "value": 0.4, "unit": "g/kg" }, "infusions": 5, "intervalDays": 1, "settings": [ "hospital" ] } }
        }
        """;

    private readonly SettingsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Each of them would be read as something that neither file says.</summary>
    [Theory]
    [InlineData("""{ "formulary": [ { "rateSteps": [ { "rate": { "value": 0.5, "unit": "mL/kg/h" } } ] } ] }""", "Ivig:formulary")]
    [InlineData("""{ "nmoFirstLine": [ "eculizumab" ] }""", "Ivig:nmoFirstLine")]
    [InlineData("""{ "nmoFirstLine": [ "rituximab" ] }""", "Ivig:nmoFirstLine")]
    [InlineData("""{ "NMOFIRSTLINE": [ "rituximab" ] }""", "Ivig:nmoFirstLine")]
    [InlineData("""{ "formulary": [] }""", "Ivig:formulary")]
    [InlineData("""{ "formulary": null }""", "Ivig:formulary")]
    [InlineData("""{ "limits": { "perInfusion": { "hard": { "value": 60 } } } }""", "Ivig:limits:perInfusion:hard")]
    [InlineData("""{ "limits": { "perInfusion": { "hard": { "unit": "mg" } } } }""", "Ivig:limits:perInfusion:hard")]
    [InlineData("""{ "limits": { "perInfusion": { "soft": null } } }""", "Ivig:limits:perInfusion:soft")]
    [InlineData("""{ "regimens": { "natalizumabPmlIris": { "low": { "value": 0.2, "unit": "g/kg" }, "intervalDays": 28 } } }""", "Ivig:regimens:natalizumabPmlIris")]
    public void Read_ListOrQuantityOfTwoFiles_IsRefusedNamingBoth(string house, string setting)
    {
        _folder.Write("appsettings.json", SettingsFolder.Ivig(Group));
        _folder.Write("appsettings.Production.json", SettingsFolder.Ivig(house));
        var configuration = _folder.Configuration("appsettings.json", "appsettings.Production.json");
        var faults = Assert.Throws<InvalidPolicyException>(() => PolicyConfiguration.Read(configuration, "Ivig")).Faults;
        var fault = Assert.Single(faults, fault => string.Equals(fault.Setting, setting, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("JsonConfigurationProvider for 'appsettings.json'", fault.Problem, StringComparison.Ordinal);
        Assert.Contains("JsonConfigurationProvider for 'appsettings.Production.json'", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralMixed_NamesEach()
    {
        _folder.Write("a.json", SettingsFolder.Ivig(Group));
        _folder.Write("b.json", SettingsFolder.Ivig(
            """{ "nmoFirstLine": [ "eculizumab" ], "limits": { "perInfusion": { "hard": { "value": 60 } } } }"""));
        var configuration = _folder.Configuration("a.json", "b.json");
        var faults = Assert.Throws<InvalidPolicyException>(() => PolicyConfiguration.Read(configuration, "Ivig")).Faults;
        Assert.Equal(["Ivig:limits:perInfusion:hard", "Ivig:nmoFirstLine"], faults.Select(fault => fault.Setting));
    }

    /// <summary>Single values are merged, objects of them too, and what a layer gives whole hides what is beneath it.</summary>
    [Fact]
    public void Read_SingleValuesAndWholeOnesOverOthers_AreTheUpperLayers()
    {
        _folder.Write("a.json", SettingsFolder.Ivig(Group));
        _folder.Write("b.json", SettingsFolder.Ivig("""
            {
              "relapseWindowDays": 30,
              "nmoFirstLine": [ "eculizumab", "satralizumab", "rituximab" ],
              "limits": { "perInfusion": { "hard": { "value": 60, "unit": "g" } }, "perCourse": { "hard": { "value": 400, "unit": "g" } } },
              "doseWeight": { "when": "bmi-at-least" }
            }
            """));
        var policy = PolicyConfiguration.Read(_folder.Configuration("a.json", "b.json"), "Ivig");
        Assert.Equal((30, DoseWeightBasis.Adjusted, AdjustedWhen.BmiAtLeast),
            (policy.RelapseWindowDays, policy.DoseWeight.Basis, policy.DoseWeight.When));
        Assert.Equal(["eculizumab", "satralizumab", "rituximab"], policy.NmoFirstLine.Members.Select(member => member.Therapy.Id));
        Assert.Equal(new(Dose.FromGrams(60), Dose.FromGrams(60)), policy.Limits.PerInfusion);
        Assert.Equal(new(null, Dose.FromGrams(400)), policy.Limits.PerCourse);
        Assert.Equal(3, Assert.Single(policy.Formulary).RateSteps.Length);
    }

    /// <summary>A layer that says the same, and one that says nothing of it, change nothing.</summary>
    [Fact]
    public void Read_TheSameInTwoLayers_IsRead()
    {
        _folder.Write("a.json", SettingsFolder.Ivig(Group));
        _folder.Write("b.json", SettingsFolder.Ivig(Group));
        _folder.Write("c.json", """{ "Other": { "nmoFirstLine": [ "x" ] } }""");
        var policy = PolicyConfiguration.Read(_folder.Configuration("a.json", "b.json", "c.json"), "Ivig");
        Assert.Equal(["rituximab", "azathioprine"], policy.NmoFirstLine.Members.Select(member => member.Therapy.Id));
    }

    [Fact]
    public void Read_EmptyListBeneathAList_IsTheList()
    {
        _folder.Write("a.json", SettingsFolder.Ivig("""{ "nmoFirstLine": [], "formulary": null }"""));
        _folder.Write("b.json", SettingsFolder.Ivig(Group));
        Assert.Single(PolicyConfiguration.Read(_folder.Configuration("a.json", "b.json"), "Ivig").Formulary);
    }

    /// <summary>The environment and the command line are layers as any other.</summary>
    [Theory]
    [InlineData("--Ivig:limits:perInfusion:hard:value=70", null)]
    [InlineData("--Ivig:limits:perInfusion:hard:value=70 --Ivig:limits:perInfusion:hard:unit=g", 70)]
    public async Task Start_PartOfAQuantityOnTheCommandLine_IsRefused(string arguments, int? grams)
    {
        _folder.Write("appsettings.json", SettingsFolder.Ivig(Group));
        using var host = Build(arguments.Split(' '));
        if (grams is { } hard)
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Dose.FromGrams(hard), host.Services.GetRequiredService<IvigAssessor>().Policy.Limits.PerInfusion.Hard);
            return;
        }

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        var fault = Assert.Single(problem.Failures);
        Assert.StartsWith("Ivig:limits:perInfusion:hard: ", fault, StringComparison.Ordinal);
        Assert.Contains("CommandLineConfigurationProvider", fault, StringComparison.Ordinal);
        Assert.Contains("'appsettings.json'", fault, StringComparison.Ordinal);
    }

    /// <summary>The older host builder has the command line twice, as a layer and within a chained configuration beneath.</summary>
    [Fact]
    public async Task Start_OlderHostBuilder_TellsItsLayersToo()
    {
        _folder.Write("appsettings.json", SettingsFolder.Ivig(Group));
        await StartWith("--Ivig:limits:perInfusion:hard:value=70", "--Ivig:limits:perInfusion:hard:unit=g");
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => StartWith("--Ivig:nmoFirstLine:0=eculizumab"));
        Assert.StartsWith("Ivig:nmoFirstLine: parts of it come from", Assert.Single(problem.Failures), StringComparison.Ordinal);

        async Task StartWith(params string[] arguments)
        {
            using var host = Host.CreateDefaultBuilder([.. arguments, "--hostBuilder:reloadConfigOnChange=false"])
                .UseContentRoot(_folder.Path)
                .ConfigureLogging(logging => logging.ClearProviders())
                .ConfigureServices((context, services) => services.AddIvigRules(context.Configuration.GetSection("Ivig")))
                .Build();
            await host.StartAsync(TestContext.Current.CancellationToken).ConfigureAwait(false);
            Assert.Equal(Dose.FromGrams(70), host.Services.GetRequiredService<IvigAssessor>().Policy.Limits.PerInfusion.Hard);
        }
    }

    /// <summary>As a new user writes it: nothing but the section.</summary>
    [Fact]
    public async Task Start_RateStepsOfAHouseOverThoseOfItsGroup_IsRefusedNamingBothFiles()
    {
        _folder.Write("appsettings.json", SettingsFolder.Ivig(Group));
        _folder.Write("appsettings.Production.json", SettingsFolder.Ivig("""
            {
              "formulary": [
                {
                  "rateSteps": [
                    { "rate": { "value": 0.5, "unit": "mL/kg/h" }, "duration": { "value": 15, "unit": "min" } },
                    { "rate": { "value": 1, "unit": "mL/kg/h" } }
                  ]
                }
              ]
            }
            """));
        using var host = Build();
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        var fault = Assert.Single(problem.Failures, fault => fault.StartsWith("Ivig:formulary: ", StringComparison.Ordinal));
        Assert.Contains("'appsettings.json'", fault, StringComparison.Ordinal);
        Assert.Contains("'appsettings.Production.json'", fault, StringComparison.Ordinal);
    }

    private IHost Build(params string[] arguments)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = [.. arguments, "--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = _folder.Path,
            EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddIvigRules(builder.Configuration.GetSection("Ivig"));
        return builder.Build();
    }
}
