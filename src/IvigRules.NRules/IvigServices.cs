using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;

namespace IvigRules.NRules;

/// <summary>Registers NRules sessions that hold the rules of this library.</summary>
public static class IvigServices
{
    private static readonly ServiceDescriptor SessionFactory = ServiceDescriptor.Singleton<ISessionFactory>(Compile);

    /// <summary>
    /// Registers one <see cref="ISessionFactory"/>, compiled on first use, and an <see cref="ISession"/> for each scope. Rules with
    /// dependencies get them from that scope. Several calls add up: the one factory holds the host's rules of each, those of equal delegates once.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">The site's policy; when absent that of the registered <see cref="IvigAssessor"/>, else the defaults. One for all calls.</param>
    /// <param name="addHostRules">Adds the host's own rules to the same repository.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">
    /// The host has registered an <see cref="ISessionFactory"/> of its own, which this adds no rules to: its repository takes them with
    /// <see cref="IvigRuleRepository.AddIvigRules"/>. Or an earlier call gave another policy.
    /// </exception>
    /// <remarks>
    /// The policy is the one of the moment of the first use, until the process ends: unlike <see cref="IvigAssessorProvider"/>, sessions do not
    /// follow a configuration that is reloaded.
    /// <para/>
    /// The site's own rules (<see cref="IvigAssessor.SiteRules"/>) do not run in NRules: with an assessor that has some, the policy must be
    /// given, or the first use throws <see cref="InvalidOperationException"/>.
    /// </remarks>
    public static IServiceCollection AddIvigNRules(
        this IServiceCollection services, IvigPolicy? policy = null, Action<RuleRepository>? addHostRules = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(ISessionFactory) && !service.IsKeyedService && service != SessionFactory))
            throw new InvalidOperationException("the host has an ISessionFactory of its own, which AddIvigNRules adds no rules to: add them to its repository with AddIvigRules instead");
        var earlier = services.Where(service => service.ServiceType == typeof(Call)).Select(service => ((Call)service.ImplementationInstance!).Policy);
        if (policy is not null && earlier.Any(given => given is not null && !PolicyDifferences.Comparable(given).AsSpan().SequenceEqual(PolicyDifferences.Comparable(policy))))
            throw new InvalidOperationException("an earlier call of AddIvigNRules gave another policy, and all sessions have one");
        services.AddSingleton(new Call(policy, addHostRules));
        services.TryAdd(SessionFactory);
        services.TryAddScoped(provider =>
            provider.GetRequiredService<ISessionFactory>().CreateSession(session => session.DependencyResolver = new ScopeResolver(provider)));
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

    /// <summary>What one call was given.</summary>
    private sealed record Call(IvigPolicy? Policy, Action<RuleRepository>? AddHostRules);

    private sealed class ScopeResolver(IServiceProvider provider) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => provider.GetRequiredService(serviceType);
    }
}
