using Spectre.Console;
using Spectre.Console.Rendering;

namespace IvigRules.ConsoleHost;

/// <summary>Lines for a person: never read as markup, and wrapped at the terminal's width with their indent.</summary>
internal sealed class TextPage
{
    // The page wraps; what writes the styles never does.
    private const int NoWidth = 1_000_000;

    private readonly Terminal _terminal;
    private readonly IAnsiConsole _console;
    private readonly int? _columns;

    /// <param name="terminal">The terminal.</param>
    /// <param name="columns">The columns of a line where the terminal has none; absent, lines have no bound.</param>
    internal TextPage(Terminal terminal, int? columns = null)
    {
        _columns = columns;
        _terminal = terminal;
        var detects = terminal is { UseColor: true, IsInteractive: true };
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Without colours nothing has a style; "No" would write through the system's console and reset its colours.
            Ansi = detects ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = detects ? ColorSystemSupport.Detect
                : terminal.UseColor ? ColorSystemSupport.Standard
                : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Output),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = NoWidth;
    }

    internal void Line() => _console.WriteLine();

    /// <summary>One line, or as many as the terminal needs.</summary>
    /// <param name="indent">Columns before the first line.</param>
    /// <param name="hanging">Columns before the lines that follow.</param>
    /// <param name="parts">The text.</param>
    internal void Line(int indent, int hanging, params ReadOnlySpan<StyledText> parts)
    {
        var shown = new StyledText[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            shown[i] = parts[i] with { Text = Phrases.OneLine(parts[i].Text) };
        var text = string.Concat(shown.Select(part => part.Text));
        var before = indent;
        foreach (var (start, end) in Wrapping.Lines(text, _terminal.Width ?? _columns, indent, hanging))
        {
            _console.Write(new Paragraph(new string(' ', before)));
            Write(shown, start, end);
            _console.WriteLine();
            before = hanging;
        }
    }

    internal void Line(int indent, params ReadOnlySpan<StyledText> parts) => Line(indent, indent, parts);

    /// <summary>A table as it is, if the terminal is wide enough for it.</summary>
    internal bool TryWrite(Table table)
    {
        if (_terminal.Width is { } width && ((IRenderable)table).Measure(RenderOptions.Create(_console), NoWidth).Max > width)
            return false;
        _console.Write(table);
        return true;
    }

    private void Write(StyledText[] parts, int start, int end)
    {
        var at = 0;
        foreach (var (text, style) in parts)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, text.Length));
            if (from < to)
                _console.Write(new Paragraph(text[from..to], _terminal.UseColor ? style : null));
            at += text.Length;
        }
    }
}
