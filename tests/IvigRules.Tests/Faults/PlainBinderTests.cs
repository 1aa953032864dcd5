using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IvigRules.Tests.Faults;

/// <summary>
/// A host bound the options or the policy by the plain binder: quantities were left out in silence, and what was bound became the default
/// of the whole process, so that nothing seemed to differ.
/// </summary>
public sealed class PlainBinderTests
{
    private static readonly KeyValuePair<string, string?>[] Settings =
    [
        new("Ivig:RelapseWindowDays", "10"),
        new("Ivig:Limits:PerInfusion:Hard:Value", "60"),
        new("Ivig:Limits:PerInfusion:Hard:Unit", "g"),
        new("Ivig:Policy:RelapseWindowDays", "10"),
        new("Ivig:Policy:Limits:PerInfusion:Hard:Value", "60"),
        new("Ivig:Policy:Limits:PerInfusion:Hard:Unit", "g"),
        new("Ivig:DoseWeight:Bmi", "35"),
        new("Ivig:Default:RelapseWindowDays", "10"),
    ];

    private static readonly IConfigurationSection Ivig =
        new ConfigurationBuilder().AddInMemoryCollection(Settings).Build().GetSection("Ivig");

    private static readonly Dictionary<string, Action<IServiceCollection>> Hosts = new(StringComparer.Ordinal)
    {
        ["Configure"] = services => services.AddIvigRules().Configure<IvigRulesOptions>(Ivig),
        ["Configure before AddIvigRules"] = services => services.Configure<IvigRulesOptions>(Ivig).AddIvigRules(),
        ["Configure, no such section"] = services => services.AddIvigRules().Configure<IvigRulesOptions>(Ivig.GetSection("nothing")),
        ["Bind"] = services => services.AddIvigRules().AddOptions<IvigRulesOptions>().Bind(Ivig),
        ["BindConfiguration"] = services => services.AddIvigRules().AddOptions<IvigRulesOptions>().BindConfiguration("Ivig"),
        ["Bind the options"] = services => services.AddIvigRules().Configure<IvigRulesOptions>(options => Ivig.Bind(options)),
        ["Bind the policy of the options"] = services =>
            services.AddIvigRules().Configure<IvigRulesOptions>(options => Ivig.Bind(options.Policy)),
        ["Bind the policy"] = services => services.AddIvigRules(policy =>
        {
            Ivig.Bind(policy);
            return policy;
        }),
        ["Get"] = services => services.AddIvigRules(_ => Ivig.Get<IvigPolicy>()!),
        ["beside AddIvigRules with a section"] = services => services.AddIvigRules(Ivig).Configure<IvigRulesOptions>(Ivig),
    };

    private static readonly Dictionary<string, Func<object?>> Calls = new(StringComparer.Ordinal)
    {
        ["Get<IvigPolicy>"] = () => Ivig.Get<IvigPolicy>(),
        ["Get<IvigPolicy> with non-public properties"] = () => Ivig.Get<IvigPolicy>(options => options.BindNonPublicProperties = true),
        ["Get<IvigRulesOptions>"] = () => Ivig.Get<IvigRulesOptions>(),
        ["Get<DoseLimits>"] = () => Ivig.GetSection("Limits").Get<DoseLimits>(),
        ["Get<DoseWeightPolicy>"] = () => Ivig.GetSection("DoseWeight").Get<DoseWeightPolicy>(),
        ["Bind the defaults"] = () =>
        {
            Ivig.Bind(IvigPolicy.Default);
            return null;
        },
        ["Bind no known name"] = () =>
        {
            Ivig.GetSection("Default").Bind(new DoseLimits());
            return null;
        },
    };

    private static readonly Dictionary<string, Func<IConfiguration, IvigPolicy>> Parts = new(StringComparer.Ordinal)
    {
        ["limit"] = part => new() { Limits = new() { PerInfusion = part.GetSection("limit").Get<Limit<Dose>>() } },
        ["product"] = part => new() { Formulary = [part.GetSection("product").Get<Product>()!] },
        ["products"] = part => new() { Formulary = [.. part.Get<Dictionary<string, Product>>()!.Values.Where(one => one.Name == "A")] },
    };

    public static TheoryData<string> AllParts => [.. Parts.Keys];

    public static TheoryData<string> AllHosts => [.. Hosts.Keys];

    public static TheoryData<string> AllCalls => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(AllHosts))]
    public async Task Start_PlainBinder_IsAFaultThatSaysWhatToCall(string way)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(Settings);
        Hosts[way](builder.Services);
        using var host = builder.Build();
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("AddIvigRules(configuration, section)", Assert.Single(problem.Failures), StringComparison.Ordinal);
        AssertDefaults();
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public void Bind_APartOfThePolicy_IsAFaultThatSaysWhatToCall(string way)
    {
        var problem = Assert.ThrowsAny<Exception>(Calls[way]).GetBaseException();
        Assert.IsType<NotSupportedException>(problem);
        Assert.Contains("PolicyConfiguration.Read(configuration, section)", problem.Message, StringComparison.Ordinal);
        AssertDefaults();
    }

    /// <summary>Where the binder reads a quantity as zero, the policy that holds it is not valid.</summary>
    [Theory]
    [MemberData(nameof(AllParts))]
    public void Bind_AProductOrALimitAlone_MakesNoValidPolicy(string part)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("limit:hard:value", "60"), new("limit:hard:unit", "g"),
            new("product:name", "A"), new("product:concentration:value", "100"), new("product:concentration:unit", "g/L"),
            new("product:vialSizes:0:value", "5"), new("product:vialSizes:0:unit", "g"),
            new("product:rateSteps:0:rate:value", "1"), new("product:rateSteps:0:rate:unit", "mL/kg/h"),
            new("product:maximumRate:value", "4"), new("product:maximumRate:unit", "mL/kg/h"),
            new("product:atRiskMaximumRate:value", "2"), new("product:atRiskMaximumRate:unit", "mL/kg/h"),
        ]).Build();
        Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(Parts[part](configuration)));
    }

    /// <summary>A generated binder skips <c>init</c> accessors, but it sets this property, which does not compile.</summary>
    [Fact]
    public void RefusesBinder_SetByGeneratedCode_DoesNotCompile()
    {
        var setters = typeof(IvigAssessor).Assembly.GetExportedTypes()
            .Select(type => type.GetProperty(nameof(IvigPolicy.RefusesBinder))?.SetMethod).OfType<MethodInfo>().ToList();
        Assert.Subset(setters.Select(setter => setter.DeclaringType).ToHashSet(),
            new HashSet<Type?> { typeof(IvigPolicy), typeof(IvigRulesOptions) });
        Assert.All(setters, setter => Assert.True(setter.GetCustomAttribute<ObsoleteAttribute>()?.IsError));
    }

    private static void AssertDefaults()
    {
        var assessor = new IvigAssessor();
        Assert.Equal((90, 30), (assessor.Policy.RelapseWindowDays, assessor.Policy.DoseWeight.Bmi));
        Assert.Equal(new DoseLimits(), assessor.Policy.Limits);
        Assert.Null(assessor.Policy.Limits.PerInfusion.Hard);
        Assert.Equal(90, IvigPolicy.Default.RelapseWindowDays);
        var changed = new IvigAssessor(IvigPolicy.Default with { RelapseWindowDays = 10 });
        Assert.Equal("relapseWindowDays", Assert.Single(changed.PolicyDifferences).Setting);
    }
}
