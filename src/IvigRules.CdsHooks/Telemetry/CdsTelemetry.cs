using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using IvigRules.CdsHooks.Cards;
using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Fetching;

namespace IvigRules.CdsHooks.Telemetry;

/// <summary>
/// Spans and measures of the service. No label has values without bound, and none is patient data: an address is written as its template.
/// </summary>
internal sealed class CdsTelemetry : IDisposable
{
    internal const string Name = "IvigRules.CdsHooks";

    private readonly ActivitySource _spans = new(Name);
    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _cards;
    private readonly Counter<long> _open;
    private readonly Histogram<double> _fetch;
    private readonly Counter<long> _feedback;

    public CdsTelemetry(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _calls = _meter.CreateCounter<long>("ivig.cds.calls", description: "Calls by service and status.");
        _duration = _meter.CreateHistogram<double>("ivig.cds.duration", "s", "Time of a call by service and status.");
        _cards = _meter.CreateCounter<long>("ivig.cds.cards", description: "Cards by indicator.");
        _open = _meter.CreateCounter<long>("ivig.cds.open", description: "Entries that were not taken from a record by reason.");
        _fetch = _meter.CreateHistogram<double>("ivig.cds.fetch.duration", "s", "Time of a fetched page by key and outcome.");
        _feedback = _meter.CreateCounter<long>("ivig.cds.feedback", description: "Feedback by outcome and reason.");
    }

    internal Activity? BeginCall(string service) =>
        _spans.StartActivity($"cds {service}", ActivityKind.Internal)?.SetTag("service", service);

    /// <summary>Ends the span of a call before the answer is written, so that a client that has it finds the call counted.</summary>
    internal void EndCall(Activity? span, string service, int status, TimeSpan time)
    {
        span?.SetTag("status", status).Dispose();
        KeyValuePair<string, object?>[] labels = [new("service", service), new("status", status.ToString(CultureInfo.InvariantCulture))];
        _calls.Add(1, labels);
        _duration.Record(time.TotalSeconds, labels);
    }

    internal void Count(HookOutcome outcome)
    {
        foreach (var same in outcome.Cards.GroupBy(card => card.Indicator))
            _cards.Add(same.Count(), new KeyValuePair<string, object?>("indicator", Word(same.Key)));
        foreach (var same in outcome.Open.GroupBy(reason => reason))
            _open.Add(same.Count(), new KeyValuePair<string, object?>("reason", same.Key.ToString()));
    }

    /// <summary>A span of its own: that of the client for HTTP would have the address, which has the patient's id.</summary>
    internal Activity? BeginFetch(PrefetchKey key) => _spans.StartActivity("cds fetch", ActivityKind.Client)?
        .SetTag("key", key.Name).SetTag("url.template", key.Template);

    internal void EndFetch(Activity? span, PrefetchKey key, FetchOutcome outcome, TimeSpan time)
    {
        span?.SetTag("outcome", outcome.ToString());
        _fetch.Record(time.TotalSeconds, new("key", key.Name), new("outcome", outcome.ToString()));
    }

    /// <param name="outcome">The outcome.</param>
    /// <param name="reason">A configured reason, or the word other.</param>
    internal void CountFeedback(CdsFeedbackOutcome outcome, string reason) =>
        _feedback.Add(1, new("outcome", outcome.ToString()), new("reason", reason));

    public void Dispose()
    {
        _spans.Dispose();
        _meter.Dispose();
    }

    internal static string Word(Indicator indicator) => indicator switch
    {
        Indicator.Info => "info",
        Indicator.Warning => "warning",
        Indicator.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), "not one of the three indicators"),
    };
}
