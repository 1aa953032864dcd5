using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>All that a process tells about a call: each log line with its fields, each span and each measure with its labels.</summary>
internal sealed class Capture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _told = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _measures = new();

    internal Capture()
    {
        _spans = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _told.Enqueue(
                $"span {span.Source.Name} {span.OperationName} {span.DisplayName} {span.StatusDescription} "
                + string.Join(' ', span.TagObjects.Concat(span.Events.SelectMany(one => one.Tags)).Concat(Baggage(span)).Select(tag =>
                    $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(_spans);
        _measures.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _measures.SetMeasurementEventCallback<long>(Tell);
        _measures.SetMeasurementEventCallback<int>(Tell);
        _measures.SetMeasurementEventCallback<double>(Tell);
        _measures.Start();
    }

    internal string[] Told => [.. _told];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _told);

    public void Dispose()
    {
        _spans.Dispose();
        _measures.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Baggage(Activity span) =>
        span.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value));

    private void Tell<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> labels, object? state)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"measure {instrument.Name} {value}");
        foreach (var label in labels)
            text += $" {label.Key}={label.Value}";
        _told.Enqueue(text);
    }

    private sealed class Logger(string category, ConcurrentQueue<string> told) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            told.Enqueue($"scope {category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
            string> formatter)
        {
            var fields = state is IEnumerable<KeyValuePair<string, object?>> all
                ? string.Join(' ', all.Select(one => $"{one.Key}={one.Value}")) : "";
            told.Enqueue($"log {category} {logLevel} {formatter(state, exception)} {fields} {exception}");
        }
    }
}
