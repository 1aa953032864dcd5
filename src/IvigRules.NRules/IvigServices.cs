using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;

namespace IvigRules.NRules;

/// <summary>Registers NRules sessions that hold the rules of this library.</summary>
public static class IvigServices
{
    /// <summary>
    /// Registers one <see cref="ISessionFactory"/>, compiled on first use, and an <see cref="ISession"/> for each scope. Rules with
    /// dependencies get them from that scope.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">The site's policy; when absent that of the registered <see cref="IvigAssessor"/>, else the defaults.</param>
    /// <param name="addHostRules">Adds the host's own rules to the same repository.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// The site's own rules (<see cref="IvigAssessor.SiteRules"/>) do not run in NRules: with an assessor that has some, the policy must be
    /// given, or the first use throws <see cref="InvalidOperationException"/>.
    /// </remarks>
    public static IServiceCollection AddIvigNRules(
        this IServiceCollection services, IvigPolicy? policy = null, Action<RuleRepository>? addHostRules = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<ISessionFactory>(provider =>
        {
            var repository = new RuleRepository().AddIvigRules(policy ?? PolicyOf(provider.GetService<IvigAssessor>()));
            addHostRules?.Invoke(repository);
            return repository.Compile();
        });
        services.TryAddScoped(provider =>
            provider.GetRequiredService<ISessionFactory>().CreateSession(session => session.DependencyResolver = new ScopeResolver(provider)));
        return services;
    }

    private static IvigPolicy? PolicyOf(IvigAssessor? assessor) => assessor?.SiteRules is null
        ? assessor?.Policy
        : throw new InvalidOperationException("the site's rules do not run in NRules: give the policy, and write them as NRules rules");

    private sealed class ScopeResolver(IServiceProvider provider) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => provider.GetRequiredService(serviceType);
    }
}
