using IvigRules.CdsHooks.Feedback;
using IvigRules.CdsHooks.Requests;
using IvigRules.CdsHooks.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Http;

/// <summary>Takes feedback on the cards of a service. The service keeps no cards, so it takes feedback on any.</summary>
internal sealed class FeedbackEndpoint(
    CdsHooksSettings settings, CallGate gate, IFeedbackStore store, CdsTelemetry telemetry, ILogger<FeedbackEndpoint> log,
    TimeProvider clock)
{
    internal Task AnswerAsync(HttpContext http, HookService service) =>
        gate.RunAsync(http, $"{service.Id}/feedback", async (call, cancel) =>
        {
            var feedback = FeedbackReader.Read(call.Body, clock.GetUtcNow(), service.Id, call.ClientName, settings.KeepsComments);
            if (!feedback.IsEmpty)
                await store.AddAsync(feedback, cancel).ConfigureAwait(false);
            foreach (var one in feedback)
                telemetry.CountFeedback(one.Outcome, Known(one.ReasonCode));
            log.FeedbackTaken(call.Service, feedback.Length, call.ClientName);
            return new(StatusCodes.Status200OK);
        });

    /// <summary>A reason that is configured: a client may send any.</summary>
    private string Known(string? code) => code is null ? "none"
        : settings.OverrideReasons.Any(reason => string.Equals(reason.Code, code, StringComparison.Ordinal)) ? code : "other";
}
