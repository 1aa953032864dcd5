using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IvigRules.Logic;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>What an observation saw: written only when somebody asks.</summary>
/// <param name="withReasons">Whether reasons are wanted in words; if not, only what is missing is written down, and no text is made.</param>
internal sealed class Notes(bool withReasons)
{
    private readonly List<Piece> _observed = [];
    private readonly List<MissingFact> _missing = [];
    private ArrayBufferWriter<char>? _text;
    private Comparison<Piece>? _inOrder;

    /// <summary>Where the paths of the facts it read are collected, such as <c>priorTherapies[2]</c>, one perhaps twice; absent unless somebody asks for them.</summary>
    internal List<string>? Cited { get; init; }

    /// <summary>What would have to be recorded for it to be decided; a fact may be there twice.</summary>
    internal List<MissingFact> Missing => _missing;

    /// <summary>Where the answers are collected that would let IVIG be considered; absent unless somebody asks for them.</summary>
    internal List<Offer?>? Offers { get; init; }

    /// <summary>Whether the source names other outcomes than the one recorded, so that a clinician must judge.</summary>
    internal bool SourceIsSilent { get; private set; }

    /// <summary>What was observed, each once, in an order that does not depend on the order of the facts.</summary>
    internal string Because
    {
        get
        {
            var pieces = CollectionsMarshal.AsSpan(_observed);
            if (pieces.Length <= 1)
                return pieces.IsEmpty ? "" : pieces[0].Whole ?? TextOf(pieces[0]).ToString();
            pieces.Sort(_inOrder ??= (left, right) => TextOf(left).SequenceCompareTo(TextOf(right)));
            return Join(pieces);
        }
    }

    /// <summary>Whether reasons are wanted in words.</summary>
    internal bool WithReasons => withReasons;

    internal void Saw(string what)
    {
        if (withReasons)
            _observed.Add(new(what, 0, what.Length));
    }

    internal void Saw([InterpolatedStringHandlerArgument("")] ref Reason what)
    {
        if (withReasons)
            _observed.Add(new(null, what.Start, what.Length));
    }

    internal void Cite(string path) => Cited?.Add(path);

    internal void Cite(string list, int place) => Cited?.Add($"{list}[{Invariant.Digits(place)}]");

    internal void Misses(string fact, string? subject = null) => _missing.Add(new(fact, subject));

    internal void LeavesToClinician() => SourceIsSilent = true;

    /// <summary>Whether it has room for more than nearly every case has to say.</summary>
    internal bool IsLarge => _text?.Capacity > 64 * 1024;

    /// <summary>As new.</summary>
    internal void Clear()
    {
        _observed.Clear();
        _text?.Clear();
        _missing.Clear();
        SourceIsSilent = false;
    }

    private ReadOnlySpan<char> TextOf(Piece piece) => piece.Whole ?? _text!.WrittenSpan.Slice(piece.Start, piece.Length);

    /// <summary>Pieces that are in order, each once.</summary>
    private string Join(ReadOnlySpan<Piece> pieces)
    {
        var joined = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0 && TextOf(pieces[i]).SequenceEqual(TextOf(pieces[i - 1])))
                continue;
            if (i > 0)
                joined.AppendLiteral("; ");
            joined.AppendFormatted(TextOf(pieces[i]));
        }

        return joined.ToStringAndClear();
    }

    /// <summary>One reason: a text of its own, or a part of what was written.</summary>
    private readonly record struct Piece(string? Whole, int Start, int Length);

    /// <summary>A reason in words; nothing of it is worked out when reasons are not wanted.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Reason
    {
        private readonly ArrayBufferWriter<char>? _text;

        public Reason(int literalLength, int formattedCount, Notes trace, out bool wanted)
        {
            wanted = trace.WithReasons;
            if (!wanted)
                return;
            _text = trace._text ??= new();
            Start = _text.WrittenCount;
        }

        internal int Start { get; }

        internal int Length => _text!.WrittenCount - Start;

        public void AppendLiteral(string text) => _text!.Write(text);

        public void AppendFormatted<T>(T value)
        {
            if (value is not ISpanFormattable)
            {
                _text!.Write(value?.ToString());
                return;
            }

            int length;
            for (var room = 64; !((ISpanFormattable)value).TryFormat(_text!.GetSpan(room), out length, format: default, CultureInfo.InvariantCulture);)
                room *= 2;
            _text.Advance(length);
        }
    }
}
