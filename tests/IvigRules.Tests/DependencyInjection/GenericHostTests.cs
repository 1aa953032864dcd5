using IvigRules.GenericHost;
using IvigRules.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IvigRules.Tests.DependencyInjection;

/// <summary>The sample host with its appsettings.json.</summary>
public sealed class GenericHostTests
{
    [Fact]
    public async Task Review_SampleCase_UsesThePolicyOfTheConfiguration()
    {
        using var host = Ehr.Build([]);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        host.Services.GetRequiredService<RelapseClinic>().Review(Sample.ThirdLineJson, output);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Contains("site policy: relapseWindowDays is 60, by default 90", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Consider IVIG for acute MS relapse", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("27.5 g", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_PatientInTheTrialsRegister_IsWithheldByTheRuleOfTheHouse()
    {
        using var host = Ehr.Build(["--TrialX:0=p-001"]);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        host.Services.GetRequiredService<RelapseClinic>().Review(Sample.ThirdLineJson, output);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Contraindicated for acute MS relapse", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("IVIG is withheld while the patient takes part in trial X", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SettingOnTheCommandLineThatMakesNoSense_IsRefusedBeforeAnyPatient()
    {
        using var host = Ehr.Build(["--Ivig:relapseWindowDays=-1", "--Ivig:product=Nothing"]);
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["relapseWindowDays: -1 days is below zero", "product: the formulary has no product called 'Nothing'"], problem.Failures);
    }
}
