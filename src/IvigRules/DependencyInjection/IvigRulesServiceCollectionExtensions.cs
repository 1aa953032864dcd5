using IvigRules;
using IvigRules.DependencyInjection;
using IvigRules.Json;
using IvigRules.Policy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library with a host's services.</summary>
public static class IvigRulesServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IvigAssessor"/> and <see cref="IvigAssessorProvider"/> with the default policy or one set in code. Under a
    /// generic host the policy is checked and the first assessor made at start, all faults at once.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">
    /// Changes the policy: <c>policy => policy with { RelapseWindowDays = 60 }</c>. Several calls work on each other's result, in order.
    /// </param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// Whoever asks for an <see cref="IvigAssessor"/> gets the current one and keeps it, so a singleton that should follow a reloaded
    /// policy asks for <see cref="IvigAssessorProvider"/> instead.
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
            provider.GetService<ILogger<IvigAssessorProvider>>()));
        services.TryAddTransient(provider => provider.GetRequiredService<IvigAssessorProvider>().Current);
        services.AddOptions<AtStart>()
            .Configure<IServiceProvider>((_, provider) => provider.GetRequiredService<IvigAssessorProvider>()).ValidateOnStart();
        return services;
    }

    /// <summary>
    /// The same with the policy of a configuration section, whose settings are those of <see cref="PolicyJson"/>. A configuration that
    /// is reloaded is taken over when it is valid, and refused when it is not; see <see cref="IvigAssessorProvider"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The section; one that is missing or empty is a fault, found at start. Its settings go over those of earlier calls; see <see
    /// cref="PolicyConfiguration"/>.
    /// </param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddIvigRules(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddIvigRules().AddOptions<IvigRulesOptions>().Configure(chosen =>
        {
            (chosen.Policy, var unreadable) = PolicyConfiguration.Read(section, chosen.Policy);
            chosen.Unreadable.AddRange(unreadable);
        });
        return services.AddSingleton(new PolicySection(section));
    }
}
