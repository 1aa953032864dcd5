using IvigRules.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace IvigRules.Tests.Faults;

/// <summary>
/// A settings file that was saved with a brace missing reads as an empty one, in silence, until another file is saved: then the hard limit
/// was gone, hold became ready, and the log said "reloaded".
/// </summary>
public sealed class LostSettingTests : IDisposable
{
    private const string Limit = """{ "limits": { "perInfusion": { "hard": { "value": 20, "unit": "g" } } }, "weightRecentDays": 14 }""";

    private const string Gone = "and gone since; restart the host to take it away on purpose";

    private readonly SettingsFolder _folder = new();
    private readonly List<(LogLevel Level, string Text)> _log = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reload_BrokenFileThenAnotherSaved_KeepsTheHardLimitUntilItIsMended()
    {
        var sound = SettingsFolder.Ivig(Limit);
        _folder.Write("limits.json", sound);
        _folder.Write("windows.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 60 }"""));
        using var host = Start("limits.json", "windows.json");
        var assessors = host.GetRequiredService<IvigAssessorProvider>();
        var first = assessors.Current;
        Assert.Equal(Readiness.Hold, Assess(assessors).Readiness);

        Assert.NotNull(_folder.Save("limits.json", sound[..^1]));
        Assert.Equal(Readiness.Hold, Assess(assessors).Readiness);

        Assert.Null(_folder.Save("windows.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 45 }""")));
        Assert.Same(first, assessors.Current);
        Assert.Equal(Readiness.Hold, Assess(assessors).Readiness);
        Assert.Equal(
            [
                $"Ivig:limits:perInfusion:hard: in force from JsonConfigurationProvider for 'limits.json' (Required) {Gone}",
                $"Ivig:weightRecentDays: in force from JsonConfigurationProvider for 'limits.json' (Required) {Gone}",
            ],
            assessors.RefusedFaults);
        var refused = "the reloaded IVIG policy was refused, the one before stays in force: " + string.Join("; ", assessors.RefusedFaults);
        Assert.Equal((LogLevel.Error, refused), Assert.Single(_log));
        var unhealthy = await Health(host);
        Assert.Equal(HealthStatus.Degraded, unhealthy.Status);
        Assert.Equal(assessors.RefusedFaults, Assert.IsType<string[]>(unhealthy.Data["faults"]));

        Assert.Null(_folder.Save("limits.json", sound));
        Assert.Empty(assessors.RefusedFaults);
        Assert.Equal(45, assessors.Current.Policy.RelapseWindowDays);
        Assert.Equal(Readiness.Hold, Assess(assessors).Readiness);
        Assert.Equal(HealthStatus.Healthy, (await Health(host)).Status);
        Assert.Equal((LogLevel.Information, $"the IVIG policy was reloaded; knowledge {assessors.Current.Knowledge.Sha256}"), _log[^1]);
    }

    /// <summary>Nothing is reloaded when a file cannot be parsed: the health check sees it, and it is logged once.</summary>
    [Fact]
    public async Task Health_BrokenFileAndNoReload_IsNotHealthyAndIsLogged()
    {
        _folder.Write("limits.json", SettingsFolder.Ivig(Limit));
        using var host = Start("limits.json");
        Assert.Equal(HealthStatus.Healthy, (await Health(host)).Status);
        Assert.NotNull(_folder.Save("limits.json", "{"));
        Assert.Equal(HealthStatus.Degraded, (await Health(host)).Status);
        Assert.Equal(HealthStatus.Degraded, (await Health(host)).Status);
        Assert.Equal(LogLevel.Error, Assert.Single(_log).Level);
        Assert.Null(_folder.Save("limits.json", SettingsFolder.Ivig(Limit)));
        Assert.Equal(HealthStatus.Healthy, (await Health(host)).Status);
    }

    /// <summary>The upper file no longer counts: what a file beneath it says is no setting of the house.</summary>
    [Fact]
    public void Reload_SettingFallsBackToALayerBeneath_IsRefused()
    {
        _folder.Write("group.json", SettingsFolder.Ivig("""{ "limits": { "perInfusion": { "hard": { "value": 80, "unit": "g" } } } }"""));
        _folder.Write("house.json", SettingsFolder.Ivig(Limit));
        using var host = Start("group.json", "house.json");
        var assessors = host.GetRequiredService<IvigAssessorProvider>();
        _folder.Save("house.json", SettingsFolder.Ivig("""{ "weightRecentDays": 14 }"""));
        Assert.Equal(Dose.FromGrams(20), assessors.Current.Policy.Limits.PerInfusion.Hard);
        Assert.Equal(
            [$"Ivig:limits:perInfusion:hard: in force from JsonConfigurationProvider for 'house.json' (Required) {Gone}"],
            assessors.RefusedFaults);
    }

    [Theory]
    [InlineData("""{ "limits": { "perInfusion": { "hard": { "value": 20, "unit": "g" } } } }""", "Ivig:weightRecentDays")]
    [InlineData("""{ "limits": { "perInfusion": { "hard": { "value": 20, "unit": "g" } } }, "weightRecentDays": null }""",
        "Ivig:weightRecentDays")]
    [InlineData("""{ "limits": { "perInfusion": { "soft": { "value": 20, "unit": "g" } } }, "weightRecentDays": 14 }""",
        "Ivig:limits:perInfusion:hard")]
    public void Reload_SettingLeftOut_IsRefused(string later, string setting)
    {
        _folder.Write("a.json", SettingsFolder.Ivig(Limit));
        using var host = Start("a.json");
        var assessors = host.GetRequiredService<IvigAssessorProvider>();
        _folder.Save("a.json", SettingsFolder.Ivig(later));
        Assert.StartsWith(setting + ": in force", Assert.Single(assessors.RefusedFaults), StringComparison.Ordinal);
        var policy = assessors.Current.Policy;
        Assert.Equal((Dose.FromGrams(20), 14), (policy.Limits.PerInfusion.Hard, policy.WeightRecentDays));
    }

    /// <summary>Another value, another spelling, a shorter list, one more setting, and a file above that says it are no loss.</summary>
    [Fact]
    public void Reload_ChangesOfEveryOtherKind_AreTakenOver()
    {
        _folder.Write("a.json", SettingsFolder.Ivig("""{ "weightRecentDays": 14, "nmoFirstLine": [ "rituximab", "eculizumab" ] }"""));
        _folder.Write("b.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 60 }"""));
        using var host = Start("a.json", "b.json");
        var assessors = host.GetRequiredService<IvigAssessorProvider>();

        _folder.Save("a.json", SettingsFolder.Ivig("""{ "WeightRecentDays": 15, "nmoFirstLine": [ "rituximab" ], "adultAge": 16 }"""));
        Assert.Empty(assessors.RefusedFaults);
        Assert.Equal((15, 16), (assessors.Current.Policy.WeightRecentDays, assessors.Current.Policy.AdultAge));
        Assert.Single(assessors.Current.Policy.NmoFirstLine.Members);

        _folder.Save("b.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 60, "weightRecentDays": 16 }"""));
        _folder.Save("a.json", SettingsFolder.Ivig("""{ "nmoFirstLine": [ "rituximab" ], "adultAge": 16 }"""));
        Assert.Empty(assessors.RefusedFaults);
        Assert.Equal(16, assessors.Current.Policy.WeightRecentDays);
    }

    /// <summary>A file is emptied or deleted, or a host ignores what cannot be parsed: each reads as an empty file.</summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Ivig": { "weightRecentDays": 14 }""")]
    [InlineData(null)]
    public void Reload_WholeSectionGone_NamesTheSectionAndWhatWasInForce(string? text)
    {
        using var folder = new SettingsFolder { IgnoresBrokenFiles = true };
        folder.Write("a.json", SettingsFolder.Ivig("""{ "weightRecentDays": 14 }"""));
        using var host = Start(folder.Configuration("a.json"));
        var assessors = host.GetRequiredService<IvigAssessorProvider>();
        Assert.Null(text is null ? folder.Delete("a.json") : folder.Save("a.json", text));
        Assert.Equal(
            [
                "Ivig: the section is missing from the configuration or empty",
                $"Ivig:weightRecentDays: in force from JsonConfigurationProvider for 'a.json' (Required) {Gone}",
            ],
            assessors.RefusedFaults);
        Assert.Equal(14, assessors.Current.Policy.WeightRecentDays);
    }

    /// <summary>The host reads all files again itself, and one of them cannot be parsed: it keeps what it had.</summary>
    [Fact]
    public void Reload_OfTheWholeConfigurationWithABrokenFile_KeepsTheHardLimit()
    {
        using var strict = new SettingsFolder();
        strict.Write("windows.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 60 }"""));
        strict.Write("limits.json", SettingsFolder.Ivig(Limit));
        var configuration = strict.Configuration("windows.json", "limits.json");
        using var host = Start(configuration);
        var assessors = host.GetRequiredService<IvigAssessorProvider>();
        strict.Write("windows.json", SettingsFolder.Ivig("""{ "relapseWindowDays": 45 }"""));
        strict.Write("limits.json", SettingsFolder.Ivig(Limit)[..^1]);

        Assert.Throws<InvalidDataException>(configuration.Reload);
        var policy = assessors.Current.Policy;
        Assert.Equal((Dose.FromGrams(20), 45), (policy.Limits.PerInfusion.Hard, policy.RelapseWindowDays));
        Assert.Empty(assessors.RefusedFaults);
    }

    private static Assessment Assess(IvigAssessorProvider assessors) =>
        assessors.Current.Assess(Sample.ThirdLine, Indication.AcuteMsRelapse);

    private static async Task<HealthReportEntry> Health(IServiceProvider host)
    {
        var checks = host.GetRequiredService<HealthCheckService>();
        var report = await checks.CheckHealthAsync(TestContext.Current.CancellationToken).ConfigureAwait(false);
        return Assert.Single(report.Entries).Value;
    }

    private ServiceProvider Start(params string[] files) => Start(_folder.Configuration(files));

    private ServiceProvider Start(IConfiguration configuration)
    {
        var services = new ServiceCollection().AddSingleton<ILogger<IvigAssessorProvider>>(new Entries(_log)).AddLogging();
        services.AddIvigRules(configuration, "Ivig")
            .AddHealthChecks().AddCheck<IvigPolicyHealthCheck>("ivig-policy", HealthStatus.Degraded);
        var provider = services.BuildServiceProvider(validateScopes: true);
        provider.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
        return provider;
    }

    private sealed class Entries(List<(LogLevel Level, string Text)> entries) : ILogger<IvigAssessorProvider>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Add((logLevel, formatter(state, exception)));
    }
}
