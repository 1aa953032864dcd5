using System.Diagnostics;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>A progress bar on standard error, when a person sees it: how far, how fast lately, how long still.</summary>
internal sealed class ProgressLine(Terminal terminal, long? size)
{
    private const int LongestBar = 30;
    private const int ShortestBar = 10;
    private const double BetweenSeconds = 0.2;

    /// <summary>What counts as lately, so that a stand-still or lines that were done before do not distort the estimate for long.</summary>
    private const double Lately = 10;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Queue<(double Seconds, long Bytes, long Cases)> _past = new([(0, 0, 0)]);
    private double _shownAt;
    private bool _shown;

    internal void Show(long bytes, long cases)
    {
        var now = _time.Elapsed.TotalSeconds;
        if (!terminal.ErrorIsInteractive || now - _shownAt < BetweenSeconds)
            return;
        _shownAt = now;
        _shown = true;
        Write("\r" + Text(bytes, cases, now) + "\u001b[K");
    }

    internal void Clear()
    {
        if (_shown)
            Write("\r\u001b[K");
        _shown = false;
    }

    /// <summary>The line at a time, as much of it as the terminal has room for: the bar goes first, then the rate.</summary>
    internal string Text(long bytes, long cases, double seconds)
    {
        while (_past.Count > 1 && seconds - _past.Peek().Seconds > Lately)
            _past.Dequeue();
        var (since, bytesThen, casesThen) = _past.Peek();
        _past.Enqueue((seconds, bytes, cases));
        var lately = seconds - since;
        var room = (terminal.ErrorWidth ?? int.MaxValue) - 1;
        var count = string.Create(CultureInfo.InvariantCulture, $"{cases:#,##0} cases");
        var speed = lately > 0 ? (cases - casesThen) / lately : 0;
        var rate = string.Create(CultureInfo.InvariantCulture, $"{count}, {speed:#,##0} a second");
        if (size is not > 0)
            return First(room, rate, count);
        var part = Math.Min(1.0, (double)bytes / size.Value);
        var percent = string.Create(CultureInfo.InvariantCulture, $"{part:0 %}");
        var left = lately > 0 && bytes > bytesThen ? $", {Time((size.Value - bytes) * lately / (bytes - bytesThen))} left" : "";
        var text = $"{percent}  {rate}{left}";
        var bar = Math.Min(LongestBar, room - text.Length - 3);
        if (bar < ShortestBar)
            return First(room, text, $"{percent}{left}", percent);
        var full = (int)(part * bar);
        return $"[{new string('#', full)}{new string('.', bar - full)}] {text}";
    }

    private static string Time(double seconds) =>
        Phrases.Time(TimeSpan.FromSeconds(Math.Clamp(Math.Round(seconds, MidpointRounding.AwayFromZero), 0, int.MaxValue)));

    private static string First(int room, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length <= room)
                return text;
        }

        return "";
    }

    private void Write(string text)
    {
        try
        {
            terminal.Error.Write(text);
        }
        catch (IOException)
        {
            // Nobody looks any more.
        }
    }
}
