using System.Globalization;
using System.Runtime.CompilerServices;

namespace IvigRules.Criteria;

/// <summary>A reason in words, formatted only when the notes record reasons, and in the invariant culture.</summary>
[InterpolatedStringHandler]
internal ref struct Reason
{
    private DefaultInterpolatedStringHandler _text;

    public Reason(int literalLength, int formattedCount, Notes notes, out bool wanted)
    {
        wanted = notes.WithReasons;
        _text = wanted ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    internal string ToText() => _text.ToStringAndClear();
}
