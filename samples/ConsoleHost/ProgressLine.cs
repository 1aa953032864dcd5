using System.Diagnostics;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>A progress bar on standard error, when a person sees it: how far, how fast, how long still.</summary>
internal sealed class ProgressLine(Terminal terminal, long? size)
{
    private const int Width = 30;
    private const long BetweenMilliseconds = 200;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private long _shownAt;

    internal void Show(long bytes, long cases)
    {
        var now = _time.ElapsedMilliseconds;
        if (!terminal.ErrorIsInteractive || now - _shownAt < BetweenMilliseconds)
            return;
        _shownAt = now;
        terminal.Error.Write("\r" + Text(bytes, cases, now / 1000.0) + "\u001b[K");
    }

    internal void Clear()
    {
        if (terminal.ErrorIsInteractive)
            terminal.Error.Write("\r\u001b[K");
    }

    internal string Text(long bytes, long cases, double seconds)
    {
        var rate = string.Create(CultureInfo.InvariantCulture, $"{cases:#,##0} cases, {(seconds > 0 ? cases / seconds : 0):#,##0} a second");
        if (size is not > 0)
            return rate;
        var part = Math.Min(1.0, (double)bytes / size.Value);
        var full = (int)(part * Width);
        var left = part > 0 ? TimeSpan.FromSeconds(Math.Round(seconds / part * (1 - part), MidpointRounding.AwayFromZero)) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('.', Width - full)}] {part:0 %}  {rate}, {Phrases.Time(left)} left");
    }
}
