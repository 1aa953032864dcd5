using IvigRules.CdsHooks.Telemetry;
using IvigRules.CdsHooks.Trust;
using IvigRules.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Http;

/// <summary>
/// Before the first call: the settings and the policy are valid, and the model of FHIR is loaded, which takes half a second. Then the
/// keys of the clients are asked for once.
/// </summary>
internal sealed class StartUp(
    CdsHooksSettings settings, IvigAssessorProvider assessors, KeyRing keys, IJtiStore used, ILogger<StartUp> log) : BackgroundService
{
    /// <summary>Whether calls can be answered. No EHR is asked, and nothing about it is told.</summary>
    internal bool IsReady => keys.WasAsked && assessors.RefusedFaults.IsEmpty;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.AllowAnonymous)
            log.AnyoneCanCall();
        if (settings.Instances > 1 && used is MemoryJtiStore)
            log.NotShared(settings.Instances);
        _ = assessors.Current;
        FhirRecord.WarmUp();
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => keys.AskAsync(stoppingToken);
}
