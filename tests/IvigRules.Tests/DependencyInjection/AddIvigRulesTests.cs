using IvigRules.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IvigRules.Tests.DependencyInjection;

public sealed class AddIvigRulesTests
{
    [Fact]
    public void AddIvigRules_Nothing_HasTheDefaults()
    {
        using var provider = new ServiceCollection().AddIvigRules().BuildServiceProvider(validateScopes: true);
        var assessor = provider.GetRequiredService<IvigAssessor>();
        Assert.Empty(assessor.PolicyDifferences);
        Assert.Same(assessor, provider.GetRequiredService<IvigAssessor>());
        Assert.Same(assessor, provider.GetRequiredService<IvigAssessorProvider>().Current);
        Assert.Equal(Verdict.Consider, assessor.Assess(Sample.ThirdLine)[Indication.AcuteMsRelapse].Verdict);
    }

    [Fact]
    public void AddIvigRules_SectionAndCode_WorkOnEachOthersResultInOrder()
    {
        var configuration = Settings(("Ivig:relapseWindowDays", "60"), ("Ivig:weightRecentDays", "7"));
        using var provider = new ServiceCollection()
            .AddIvigRules(policy => policy with { RelapseWindowDays = 30, ThrombosisAge = 50 })
            .AddIvigRules(configuration.GetSection("Ivig"))
            .AddIvigRules(policy => policy with { WeightRecentDays = policy.WeightRecentDays + 1 })
            .BuildServiceProvider();
        var policy = provider.GetRequiredService<IvigAssessor>().Policy;
        Assert.Equal((60, 8, 50), (policy.RelapseWindowDays, policy.WeightRecentDays, policy.ThrombosisAge));
    }

    /// <summary>A limit that code or an earlier section gave is not lost because a later section names another, or its other bound.</summary>
    [Fact]
    public void AddIvigRules_SectionWithPartOfAnObject_LeavesTheRestOfItAsItWas()
    {
        var configuration = Settings(
            ("Ivig:limits:perInfusion:hard:value", "60"), ("Ivig:limits:perInfusion:hard:unit", "g"),
            ("Ivig:doseWeight:percentOfIdeal", "130"),
            ("Ward:limits:perKilogramPerDay:soft:value", "0.5"), ("Ward:limits:perKilogramPerDay:soft:unit", "g/kg"), ("Ward:doseWeight:bmi", "40"));
        using var provider = new ServiceCollection()
            .AddIvigRules(policy => policy with
            {
                Limits = new() { PerInfusion = new(Dose.FromGrams(40), Dose.FromGrams(80)), PerCourse = new(null, Dose.FromGrams(400)) },
                DoseWeight = new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.BmiAtLeast, Bmi = 35 },
            })
            .AddSingleton(configuration)
            .AddIvigRules(configuration.GetSection("Ivig"))
            .AddIvigRules(configuration, "Ward")
            .BuildServiceProvider();
        Assert.Equal(
            [
                ("doseWeight", """{"basis":"adjusted","when":"bmi-at-least","bmi":40,"percentOfIdeal":130}"""),
                ("limits", """{"perInfusion":{"soft":{"value":40,"unit":"g"},"hard":{"value":60,"unit":"g"}},"perKilogramPerDay":"""
                    + """{"soft":{"value":0.5,"unit":"g/kg"}},"perCourse":{"hard":{"value":400,"unit":"g"}}}"""),
            ],
            provider.GetRequiredService<IvigAssessor>().PolicyDifferences.Select(difference => (difference.Setting, difference.Value)));
    }

    /// <summary>A setting without a value removes nothing, and a policy whose code left an object out gets the section's.</summary>
    [Fact]
    public void AddIvigRules_SectionOverNothing_SetsWhatItNames()
    {
        var configuration = Settings(("Ivig:limits:perCourse:hard:value", "400"), ("Ivig:limits:perCourse:hard:unit", "g"), ("Ivig:limits:perInfusion", null), ("Ivig:doseWeight", null));
        using var provider = new ServiceCollection()
            .AddIvigRules(policy => policy with { Limits = null! })
            .AddIvigRules(configuration, "Ivig")
            .BuildServiceProvider();
        Assert.Equal(
            new DoseLimits { PerCourse = new(null, Dose.FromGrams(400)) },
            provider.GetRequiredService<IvigAssessor>().Policy.Limits);
    }

    /// <summary>Only adjusted weight has a condition. Another one that the section names is no less a fault than in a policy of its own.</summary>
    [Fact]
    public void AddIvigRules_SectionWithAnotherBasisThanAdjusted_EndsItsCondition()
    {
        var adjusted = IvigPolicy.Default with { DoseWeight = new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.Always } };
        Assert.Equal(
            [new PolicyDifference("doseWeight", """{"basis":"ideal","bmi":30,"percentOfIdeal":120}""", """{"basis":"actual","bmi":30,"percentOfIdeal":120}""")],
            Read(("Ivig:doseWeight:basis", "ideal")).GetRequiredService<IvigAssessor>().PolicyDifferences);
        Assert.Equal(
            ["doseWeight.when: only adjusted weight has a condition, not ideal weight"],
            Assert.Throws<OptionsValidationException>(Read(("Ivig:doseWeight:basis", "ideal"), ("Ivig:doseWeight:when", "bmi-at-least")).GetRequiredService<IvigAssessor>).Failures);

        ServiceProvider Read(params (string Key, string? Value)[] settings) =>
            new ServiceCollection().AddIvigRules(_ => adjusted).AddIvigRules(Settings(settings).GetSection("Ivig")).BuildServiceProvider();
    }

    [Fact]
    public void Start_PolicyWithFaults_FailsWithAllOfThem()
    {
        var configuration = Settings(("Ivig:relapseWindowDays", "sixty"), ("Ivig:rounding", "nearest"));
        using var provider = new ServiceCollection().AddIvigRules(configuration.GetSection("Ivig")).AddIvigRules(policy => policy with { ThrombosisAge = -1 }).BuildServiceProvider();
        string[] faults = ["Ivig:relapseWindowDays: expected a whole number, and it is the text \"sixty\"", "thrombosisAge: -1 years is below zero", "rounding: rounding to whole vials needs a product"];
        Assert.Equal(faults, Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Failures);
        Assert.Equal(faults, Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IvigAssessor>).Failures);
    }

    [Fact]
    public void Start_NoPolicy_IsRefused()
    {
        using var provider = new ServiceCollection().AddIvigRules(_ => null!).BuildServiceProvider();
        Assert.Equal(["there is no policy; leave it at the defaults instead"], Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IvigAssessor>).Failures);
    }

    [Fact]
    public void Reload_ValidThenInvalidThenValid_IsTakenOverAndRefusedAndTakenOver()
    {
        var settings = new ReloadableSettings { ["Ivig:relapseWindowDays"] = "60" };
        var log = new Entries();
        using var provider = new ServiceCollection()
            .AddSingleton<ILogger<IvigAssessorProvider>>(log)
            .AddIvigRules(new ConfigurationBuilder().Add(settings).Build().GetSection("Ivig"))
            .BuildServiceProvider();
        var source = provider.GetRequiredService<IvigAssessorProvider>();
        var first = source.Current;

        settings.Change("Ivig:relapseWindowDays", "30");
        var second = source.Current;
        Assert.Equal((60, 30), (first.Policy.RelapseWindowDays, second.Policy.RelapseWindowDays));
        Assert.Same(second, provider.GetRequiredService<IvigAssessor>());
        Assert.NotEqual(first.Knowledge.Sha256, second.Knowledge.Sha256);

        settings.Change("Ivig:relapseWindowDays", "-1");
        Assert.Same(second, source.Current);
        Assert.Equal(["relapseWindowDays: -1 days is below zero"], source.RefusedFaults);

        settings.Change("Ivig:relapseWindowDays", null);
        Assert.Same(second, source.Current);
        string[] faults = ["Ivig: the section is missing from the configuration or empty", "Ivig:relapseWindowDays: in force and gone since; restart the host to take it away on purpose"];
        Assert.Equal(faults, source.RefusedFaults);

        settings.Change("Ivig:relapseWindowDays", "45");
        Assert.Equal(45, source.Current.Policy.RelapseWindowDays);
        Assert.Empty(source.RefusedFaults);
        Assert.Equal(
            [
                (LogLevel.Information, $"the IVIG policy was reloaded; knowledge {second.Knowledge.Sha256}"),
                (LogLevel.Error, "the reloaded IVIG policy was refused, the one before stays in force: relapseWindowDays: -1 days is below zero"),
                (LogLevel.Error, "the reloaded IVIG policy was refused, the one before stays in force: " + string.Join("; ", faults)),
                (LogLevel.Information, $"the IVIG policy was reloaded; knowledge {source.Current.Knowledge.Sha256}"),
            ],
            log.All);
    }

    [Fact]
    public void Reload_CodeOfTheHostThrows_IsRefusedAndNamedAndTheOneBeforeStays()
    {
        var settings = new ReloadableSettings { ["Ivig:relapseWindowDays"] = "60" };
        var log = new Entries();
        var fails = false;
        using var provider = new ServiceCollection()
            .AddSingleton<ILogger<IvigAssessorProvider>>(log)
            .AddIvigRules(new ConfigurationBuilder().Add(settings).Build().GetSection("Ivig"))
            .AddIvigRules(policy => fails ? throw new TimeoutException("the formulary's service did not answer") : policy)
            .BuildServiceProvider();
        var source = provider.GetRequiredService<IvigAssessorProvider>();
        var first = source.Current;

        fails = true;
        settings.Change("Ivig:relapseWindowDays", "30");
        Assert.Same(first, source.Current);
        Assert.Equal(["TimeoutException: the formulary's service did not answer"], source.RefusedFaults);
        Assert.Equal([(LogLevel.Error, "the reloaded IVIG policy was refused, the one before stays in force: TimeoutException: the formulary's service did not answer")], log.All);

        fails = false;
        settings.Change("Ivig:relapseWindowDays", "30");
        Assert.Equal(30, source.Current.Policy.RelapseWindowDays);
        Assert.Empty(source.RefusedFaults);
    }

    [Fact]
    public void Reload_InvalidAfterTheStartAndBeforeTheFirstUse_KeepsWhatWasCheckedAtStart()
    {
        var settings = new ReloadableSettings { ["Ivig:relapseWindowDays"] = "60" };
        var log = new Entries();
        using var provider = new ServiceCollection()
            .AddSingleton<ILogger<IvigAssessorProvider>>(log)
            .AddIvigRules(new ConfigurationBuilder().Add(settings).Build().GetSection("Ivig"))
            .BuildServiceProvider(validateScopes: true);
        provider.GetRequiredService<IStartupValidator>().Validate();

        settings.Change("Ivig:relapseWindowDays", "-1");
        Assert.Equal(60, provider.GetRequiredService<IvigAssessor>().Policy.RelapseWindowDays);
        Assert.Equal(["relapseWindowDays: -1 days is below zero"], provider.GetRequiredService<IvigAssessorProvider>().RefusedFaults);
        Assert.Equal([(LogLevel.Error, "the reloaded IVIG policy was refused, the one before stays in force: relapseWindowDays: -1 days is below zero")], log.All);

        settings.Change("Ivig:relapseWindowDays", "30");
        Assert.Equal(30, provider.GetRequiredService<IvigAssessor>().Policy.RelapseWindowDays);
    }

    [Fact]
    public void Reload_AfterDispose_IsNoLongerSeen()
    {
        var settings = new ReloadableSettings { ["Ivig:relapseWindowDays"] = "60" };
        var provider = new ServiceCollection().AddIvigRules(new ConfigurationBuilder().Add(settings).Build().GetSection("Ivig")).BuildServiceProvider();
        var source = provider.GetRequiredService<IvigAssessorProvider>();
        provider.Dispose();
        settings.Change("Ivig:relapseWindowDays", "30");
        Assert.Equal(60, source.Current.Policy.RelapseWindowDays);
    }

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();

    /// <summary>Settings that change while a host runs, as those of a file do.</summary>
    private sealed class ReloadableSettings : ConfigurationProvider, IConfigurationSource, System.Collections.IEnumerable
    {
        internal string this[string key]
        {
            set => Set(key, value);
        }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public System.Collections.IEnumerator GetEnumerator() => Data.GetEnumerator();

        internal void Change(string key, string? value)
        {
            if (value is null)
                Data.Remove(key);
            else
                Data[key] = value;
            OnReload();
        }
    }

    private sealed class Entries : ILogger<IvigAssessorProvider>
    {
        internal List<(LogLevel, string)> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add((logLevel, formatter(state, exception)));
    }
}
