using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>Waits for a log line with some words in it.</summary>
internal sealed class AwaitedLog(string words) : ILoggerProvider, ILogger
{
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task<string> Line => _line.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = formatter(state, exception);
        if (line.Contains(words, StringComparison.Ordinal))
            _line.TrySetResult(line);
    }

    public void Dispose()
    {
        // It holds nothing.
    }
}
