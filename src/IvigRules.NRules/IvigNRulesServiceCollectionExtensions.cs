using IvigRules.NRules;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers NRules sessions that hold the rules of this package.</summary>
public static class IvigNRulesServiceCollectionExtensions
{
    private static readonly ServiceDescriptor SessionFactory = ServiceDescriptor.Singleton<ISessionFactory>(Compile);

    /// <summary>
    /// Registers one <see cref="ISessionFactory"/>, compiled on first use, and an <see cref="ISession"/> for each scope, which also
    /// provides the dependencies of rules. Several calls are combined: the factory holds the host's rules of each call, those of equal
    /// delegates once.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">
    /// The site's policy, one for all calls; absent, that of the registered <see cref="IvigAssessor"/>, or else the defaults.
    /// </param>
    /// <param name="addHostRules">Adds the host's own rules to the same repository.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">
    /// The host has registered an <see cref="ISessionFactory"/> of its own: it adds the rules to its repository with
    /// <see cref="IvigRuleRepository.AddIvigRules"/> instead. Or an earlier call gave another policy.
    /// </exception>
    /// <exception cref="InvalidPolicyException">An earlier call gave a policy too, and one of the two cannot be used.</exception>
    /// <remarks>
    /// The rules are compiled on first use, and sessions keep the policy of that moment until the process ends: unlike
    /// <see cref="IvigAssessorProvider"/>, they do not follow a configuration that is reloaded.
    /// <para/>
    /// The site's own rules (<see cref="IvigAssessor.SiteRules"/>) do not run in NRules: with an assessor that has some, a call must give
    /// the policy, or the first use throws <see cref="InvalidOperationException"/>.
    /// </remarks>
    public static IServiceCollection AddIvigNRules(
        this IServiceCollection services, IvigPolicy? policy = null, Action<RuleRepository>? addHostRules = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(IsOfTheHost))
        {
            throw new InvalidOperationException("the host has an ISessionFactory of its own, which AddIvigNRules adds no rules to: "
                + "add them to its repository with AddIvigRules instead");
        }

        var earlier = services.Where(service => service.ServiceType == typeof(Call))
            .Select(service => ((Call)service.ImplementationInstance!).Policy)
            .FirstOrDefault(given => given is not null);
        if (policy is not null && earlier is not null && new IvigAssessor(policy).Knowledge != new IvigAssessor(earlier).Knowledge)
            throw new InvalidOperationException("an earlier call of AddIvigNRules gave another policy, and all sessions have one");
        services.AddSingleton(new Call(policy, addHostRules));
        services.TryAdd(SessionFactory);
        services.TryAddScoped(provider =>
            provider.GetRequiredService<ISessionFactory>()
                .CreateSession(session => session.DependencyResolver = new ScopeResolver(provider)));
        return services;
    }

    private static ISessionFactory Compile(IServiceProvider provider)
    {
        var calls = provider.GetServices<Call>().ToList();
        var policy = calls.Find(call => call.Policy is not null)?.Policy;
        var repository = new RuleRepository().AddIvigRules(policy ?? PolicyOf(provider.GetService<IvigAssessor>()));
        foreach (var addHostRules in calls.Select(call => call.AddHostRules).Distinct())
            addHostRules?.Invoke(repository);
        return repository.Compile();
    }

    private static IvigPolicy? PolicyOf(IvigAssessor? assessor) => assessor?.SiteRules is null
        ? assessor?.Policy
        : throw new InvalidOperationException("the site's rules do not run in NRules: give the policy, and write them as NRules rules");

    private static bool IsOfTheHost(ServiceDescriptor service) =>
        service.ServiceType == typeof(ISessionFactory) && !service.IsKeyedService && service != SessionFactory;

    /// <summary>The arguments of one call.</summary>
    private sealed record Call(IvigPolicy? Policy, Action<RuleRepository>? AddHostRules);

    private sealed class ScopeResolver(IServiceProvider provider) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => provider.GetRequiredService(serviceType);
    }
}
