using System.Collections.Concurrent;
using IvigRules.CdsHooks.Cards;
using IvigRules.CdsHooks.Fetching;
using IvigRules.CdsHooks.Records;
using IvigRules.CdsHooks.Requests;
using IvigRules.CdsHooks.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Http;

/// <summary>Answers a call of a hook over HTTP: reads it, completes the record, and gives the cards.</summary>
internal sealed class HookEndpoint(
    CdsHooksSettings settings, CallGate gate, CdsService cards, RecordFetcher fetcher, CdsTelemetry telemetry, ILogger<HookEndpoint> log,
    TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, bool> _withoutUuid = new(StringComparer.Ordinal);

    internal Task AnswerAsync(HttpContext http, HookService service) =>
        gate.RunAsync(http, service.Id, (call, cancel) => AnswerAsync(service, call, cancel));

    private async Task<CdsAnswer> AnswerAsync(HookService service, Call call, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var request = HookRequest.Read(service, call.Body);
        var isUuid = Guid.TryParse(request.HookInstance, out var instance);
        if (!isUuid && _withoutUuid.TryAdd(call.ClientName, true))
            log.NoUuid(call.ClientName);
        var parts = RecordParts.Of(request, settings.Prefetch);
        var record = await fetcher.CompleteAsync(call.Client, request, parts, cancel).ConfigureAwait(false);
        var outcome = cards.Answer(service, request, record.Parts, settings.DayOf(clock.GetUtcNow()), record.WasRefused);
        cancel.ThrowIfCancellationRequested();
        telemetry.Count(outcome);
        log.Answered(
            call.Service, StatusCodes.Status200OK, call.ClientName, (long)clock.GetElapsedTime(started).TotalMilliseconds,
            isUuid ? instance.ToString() : "no UUID", call.Body.Length, Of(outcome, Indicator.Critical), Of(outcome, Indicator.Warning),
            Of(outcome, Indicator.Info),
            string.Join(", ", outcome.Open.GroupBy(reason => reason).Select(same => $"{same.Key} {same.Count()}")),
            string.Join(", ", record.Keys));
        return outcome.ToAnswer();
    }

    private static int Of(HookOutcome outcome, Indicator indicator) => outcome.Cards.Count(card => card.Indicator == indicator);
}
