using IvigRules;
using IvigRules.DependencyInjection;
using IvigRules.Json;
using IvigRules.Policy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library with a host's services.</summary>
public static class IvigRulesServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IvigAssessor"/> and <see cref="IvigAssessorProvider"/> with the default policy or one set in code. A generic
    /// host validates the policy and creates the first assessor when it starts; all faults are reported at once.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">
    /// Changes the policy: <c>policy => policy with { RelapseWindowDays = 60 }</c>. Several calls apply in order, each to the last result.
    /// </param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// A resolved <see cref="IvigAssessor"/> is the current one and keeps its policy, so a singleton that should follow a reloaded policy
    /// resolves <see cref="IvigAssessorProvider"/> instead.
    /// </remarks>
    public static IServiceCollection AddIvigRules(this IServiceCollection services, Func<IvigPolicy, IvigPolicy>? policy = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<IvigRulesOptions>();
        if (policy is not null)
            options.Configure(chosen => chosen.Policy = policy(chosen.Policy));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IvigRulesOptions>, PolicyValidation>());
        services.TryAddSingleton(provider => new IvigAssessorProvider(
            provider.GetRequiredService<IOptionsFactory<IvigRulesOptions>>(),
            provider.GetServices<PolicySection>(),
            provider.GetServices<IOptionsChangeTokenSource<IvigRulesOptions>>()
                .Any(source => string.IsNullOrEmpty(source.Name)),
            provider.GetService<ILogger<IvigAssessorProvider>>()));
        services.TryAddTransient(provider => provider.GetRequiredService<IvigAssessorProvider>().Current);
        services.AddOptions<AtStart>()
            .Configure<IServiceProvider>((_, provider) => provider.GetRequiredService<IvigAssessorProvider>()).ValidateOnStart();
        return services;
    }

    /// <summary>
    /// Registers the same with the policy of a configuration section, whose settings are those of <see cref="PolicyJson"/>. A reloaded
    /// configuration takes effect when it is valid and no setting of the one before is gone from it, and is refused otherwise; see
    /// <see cref="IvigAssessorProvider"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The section; a missing or empty one is a fault, reported when the host starts. Its settings override those of earlier calls;
    /// see <see cref="PolicyConfiguration"/>. The layers that it is made of are those of the <see cref="IConfiguration"/> that a host
    /// registers. Where that is not the configuration that holds the section, a list and a quantity are faults.
    /// </param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddIvigRules(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        return services.AddSection(section, null);
    }

    /// <summary>
    /// Registers the same as with a section, for a host that registers no <see cref="IConfiguration"/> or another one.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The whole configuration (<see cref="IConfigurationRoot"/>), whose providers are the layers.</param>
    /// <param name="section">The path of the section, such as <c>Ivig</c>.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddIvigRules(this IServiceCollection services, IConfiguration configuration, string section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(section);
        return services.AddSection(configuration.GetSection(section), configuration as IConfigurationRoot);
    }

    private static IServiceCollection AddSection(this IServiceCollection services, IConfigurationSection section, IConfiguration? whole)
    {
        services.AddIvigRules().AddOptions<IvigRulesOptions>().Configure<IServiceProvider>((chosen, provider) =>
        {
            (chosen.Policy, var unreadable) = PolicyConfiguration.Read(From(provider), chosen.Policy);
            chosen.Unreadable.AddRange(unreadable);
        });
        return services.AddSingleton(From);

        PolicySection From(IServiceProvider provider) => new(section, whole ?? provider.GetService<IConfiguration>());
    }
}
