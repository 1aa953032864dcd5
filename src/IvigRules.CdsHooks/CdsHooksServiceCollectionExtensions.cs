using IvigRules.CdsHooks;
using IvigRules.CdsHooks.Configuration;
using IvigRules.CdsHooks.Feedback;
using IvigRules.CdsHooks.Fetching;
using IvigRules.CdsHooks.Http;
using IvigRules.CdsHooks.Telemetry;
using IvigRules.CdsHooks.Trust;
using IvigRules.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the CDS Hooks service with a web host.</summary>
public static class CdsHooksServiceCollectionExtensions
{
    /// <summary>
    /// Registers the service with the sections <c>CdsHooks</c> and <c>Ivig</c> of a configuration. They are checked as a whole when the
    /// host starts; all faults are reported at once, each with its path. Without a section <c>Ivig</c> the default policy is in force.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The whole configuration of the host.</param>
    /// <returns>The services.</returns>
    /// <remarks>A changed policy takes effect while the host runs; every setting of <c>CdsHooks</c> needs a restart.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddIvigCdsHooks(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.GetSection("Ivig").Exists())
            services.AddIvigRules(configuration, "Ivig");
        else
            services.AddIvigRules();
        services.AddSingleton(provider => SettingsReader.Read(configuration, provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddSingleton(provider => new CdsService(
            provider.GetRequiredService<CdsHooksSettings>(), provider.GetRequiredService<IvigAssessorProvider>()));
#pragma warning disable RS0030 // The one clock of the service: it decides which day today is, and whether a token is still valid.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.TryAddSingleton<IJtiStore>(provider => new MemoryJtiStore(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IFeedbackStore, FeedbackFile>();
        services.TryAddSingleton<IFhirSource, HttpFhirSource>();
        services.AddSingleton<KeyRing>().AddSingleton<TokenCheck>().AddSingleton<CallLimits>().AddSingleton<CallGate>();
        services.AddSingleton<RecordFetcher>().AddSingleton<CdsTelemetry>().AddSingleton<RulePages>();
        services.AddSingleton<DiscoveryEndpoint>().AddSingleton<HookEndpoint>().AddSingleton<FeedbackEndpoint>();
        services.AddSingleton<StartUp>().AddHostedService(provider => provider.GetRequiredService<StartUp>());
        services.AddMetrics();
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        AddHttp(services);
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<CdsHooksSettings>((cors, settings) => cors.AddPolicy(
            CdsHooksApplicationExtensions.CorsPolicy,
            policy => policy.WithOrigins([.. settings.CorsOrigins]).WithMethods("GET", "POST", "OPTIONS")
                .WithHeaders("Authorization", "Content-Type")));
        return services;
    }

    /// <summary>Two clients for HTTP that follow nothing, keep nothing, and neither log nor trace an address.</summary>
    private static void AddHttp(IServiceCollection services)
    {
        services.AddHttpClient(HttpFhirSource.HttpName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Handler).RemoveAllLoggers();
        services.AddHttpClient(ClientKeys.HttpName, http =>
        {
            http.Timeout = ClientKeys.FetchTime;
            http.MaxResponseContentBufferSize = ClientKeys.MostBytes;
        }).ConfigurePrimaryHttpMessageHandler(Handler).RemoveAllLoggers();
    }

    /// <summary>Without a propagator there is no span of the client for HTTP, whose address would have the patient's id.</summary>
    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
