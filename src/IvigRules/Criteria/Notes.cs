using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IvigRules.Criteria;

/// <summary>Where a criterion writes down what it sees as it judges, when somebody wants to know.</summary>
/// <param name="withReasons">Whether reasons are wanted in words; if not, no text is made.</param>
/// <remarks>A point that is open counts only where the criterion comes to Unknown: <see cref="Settle"/> drops it otherwise.</remarks>
internal sealed class Notes(bool withReasons)
{
    private const int Few = 16;

    private readonly List<string> _saw = [];
    private readonly List<OpenPoint> _open = [];
    private List<string>? _cited;

    /// <summary>Whether reasons are wanted in words.</summary>
    internal bool WithReasons => withReasons;

    /// <summary>How many points are open so far.</summary>
    internal int OpenPoints => _open.Count;

    /// <summary>The open points; a fact may be missed twice.</summary>
    internal ReadOnlySpan<OpenPoint> Open => CollectionsMarshal.AsSpan(_open);

    /// <summary>The facts that are missing; one may be there twice.</summary>
    internal IEnumerable<MissedFact> Missed => _open.Where(point => point.Missed is not null).Select(point => point.Missed!.Value);

    internal bool MissesAFact => _open.Exists(point => point.Missed is not null);

    /// <summary>Whether the source names other outcomes than the one recorded, so that a clinician must judge.</summary>
    internal bool NeedsAJudgement => _open.Exists(point => point.Missed is null);

    /// <summary>The paths of the facts that were read, such as <c>priorTherapies[2]</c>.</summary>
    internal IReadOnlyList<string> Cited => _cited ?? [];

    /// <summary>Everything that was seen, each once, in an order that does not depend on the order of the facts.</summary>
    internal ImmutableArray<string> Reasons
    {
        get
        {
            foreach (var point in _open)
            {
                if (point.Reason is { } reason)
                    _saw.Add(reason);
            }

            if (_saw.Count > Few)
                return [.. _saw.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            _saw.Sort(StringComparer.Ordinal);
            for (var i = _saw.Count - 1; i > 0; i--)
            {
                if (string.Equals(_saw[i], _saw[i - 1], StringComparison.Ordinal))
                    _saw.RemoveAt(i);
            }

            return [.. _saw];
        }
    }

    /// <summary>Notes for one criterion, with the paths of what it cites if they are wanted.</summary>
    internal static Notes WithCitations() => new(withReasons: false) { _cited = [] };

    /// <summary>Writes down an observation.</summary>
    internal void Saw([InterpolatedStringHandlerArgument("")] ref Reason what)
    {
        if (withReasons)
            _saw.Add(what.ToText());
    }

    /// <summary>Names a fact that was read, by the path of the patient's property.</summary>
    internal void Cites(string path) => _cited?.Add(path);

    /// <summary>Names a fact that was read, by its list and its place in it.</summary>
    internal void Cites(string list, int place)
    {
        if (_cited is not null)
            _cited.Add($"{list}[{Text.Invariant.Digits(place)}]");
    }

    /// <summary>A fact is missing that would decide the criterion.</summary>
    internal void Misses(string fact, string? subject = null) => _open.Add(new(null, new(new(fact, subject))));

    /// <summary>A fact is missing that would decide the criterion, with what there is to say of it.</summary>
    internal void Misses(string fact, string? subject, [InterpolatedStringHandlerArgument("")] ref Reason why) =>
        _open.Add(new(withReasons ? why.ToText() : null, new(new(fact, subject))));

    /// <summary>A record lacks something that would decide the criterion.</summary>
    internal void Misses(string fact, in TherapyRecord record, [InterpolatedStringHandlerArgument("")] ref Reason why) =>
        _open.Add(new(withReasons ? why.ToText() : null, new(new(fact, record.Therapy.Id), record.Place)));

    /// <summary>The source does not say what follows: a clinician must judge.</summary>
    internal void NeedsJudgement([InterpolatedStringHandlerArgument("")] ref Reason why) =>
        _open.Add(new(withReasons ? why.ToText() : null, null));

    /// <summary>Drops the open points from a number on: the part of the criterion that they belong to is decided.</summary>
    internal void DropOpenPoints(int from) => _open.RemoveRange(from, _open.Count - from);

    /// <summary>Ends the criterion: what is open counts only where it is Unknown.</summary>
    internal void Settle(Truth truth, int from = 0)
    {
        if (truth != Truth.Unknown)
            DropOpenPoints(from);
    }

    /// <summary>As new.</summary>
    internal void Clear()
    {
        _saw.Clear();
        _open.Clear();
        _cited?.Clear();
    }

    /// <summary>A point that is open: a missing fact, or else a judgement that a clinician must make.</summary>
    internal readonly record struct OpenPoint(string? Reason, MissedFact? Missed);
}
