using Spectre.Console;

namespace IvigRules.ConsoleHost;

/// <summary>A piece of a line with its style.</summary>
internal readonly record struct StyledText(string Text, Style? Style = null)
{
    public static implicit operator StyledText(string text) => new(text);

    internal static StyledText Bold(string text) => new(text, new Style(decoration: Decoration.Bold));

    internal static StyledText Bold(string text, Color color) => new(text, new Style(color, decoration: Decoration.Bold));

    internal static StyledText Colored(string text, Color color) => new(text, new Style(color));
}
