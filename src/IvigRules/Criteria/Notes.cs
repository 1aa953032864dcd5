using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IvigRules.Criteria;

/// <summary>Records the observations and open points of a criterion while it judges a case.</summary>
/// <param name="withReasons">Whether to record reasons in words.</param>
/// <remarks>Open points count only when the criterion is Unknown: <see cref="Settle"/> drops them otherwise.</remarks>
internal sealed class Notes(bool withReasons)
{
    private const int Few = 16;

    private readonly List<string> _saw = [];
    private readonly List<OpenPoint> _open = [];
    private List<string>? _cited;

    internal bool WithReasons => withReasons;

    internal int OpenPoints => _open.Count;

    /// <summary>The open points; a fact may be repeated.</summary>
    internal ReadOnlySpan<OpenPoint> Open => CollectionsMarshal.AsSpan(_open);

    /// <summary>The missing facts, with repetitions.</summary>
    internal IEnumerable<MissedFact> Missed => _open.Where(point => point.Missed is not null).Select(point => point.Missed!.Value);

    internal bool MissesAFact => _open.Exists(point => point.Missed is not null);

    /// <summary>Whether a point needs the judgement of a clinician.</summary>
    internal bool NeedsAJudgement => _open.Exists(point => point.Missed is null);

    /// <summary>The paths of the facts that were read, such as <c>priorTherapies[2]</c>.</summary>
    internal IReadOnlyList<string> Cited => _cited ?? [];

    /// <summary>The distinct reasons, in an order that does not depend on the order of the facts.</summary>
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

    /// <summary>Notes that record only the paths of the cited facts.</summary>
    internal static Notes WithCitations() => new(withReasons: false) { _cited = [] };

    internal void Saw([InterpolatedStringHandlerArgument("")] ref Reason what)
    {
        if (withReasons)
            _saw.Add(what.ToText());
    }

    /// <summary>Records the path of a fact that was read.</summary>
    internal void Cites(string path) => _cited?.Add(path);

    /// <summary>Records a fact that was read, by its list and its place in it.</summary>
    internal void Cites(string list, int place)
    {
        if (_cited is not null)
            _cited.Add($"{list}[{Invariant.Digits(place)}]");
    }

    /// <summary>Records a missing fact that would decide the criterion.</summary>
    internal void Misses(string fact, string? subject = null) => _open.Add(new(null, new(new(fact, subject))));

    internal void Misses(string fact, string? subject, [InterpolatedStringHandlerArgument("")] ref Reason why) =>
        _open.Add(new(withReasons ? why.ToText() : null, new(new(fact, subject))));

    /// <summary>Records a fact that is missing from a record and would decide the criterion.</summary>
    internal void Misses(TherapyRecord record, string fact, [InterpolatedStringHandlerArgument("")] ref Reason why) =>
        _open.Add(new(withReasons ? why.ToText() : null, new(new(fact, record.Therapy.Id), record.Place)));

    /// <summary>Records that the outcome of a therapy is missing.</summary>
    internal void MissesOutcome(TherapyRecord record) => Misses(record, "priorTherapies.outcome",
        $"{(record.IsEndedCourse ? "whether it runs or has ended is not recorded" : "how it went is not recorded")}");

    /// <summary>Records that a list is not known to be whole.</summary>
    internal void MissesRest(CaseList list) =>
        Misses("incomplete", list.PropertyName(), $"whether {list.InWords()} are complete is not recorded");

    /// <summary>Records a point that the source does not settle: a clinician must judge.</summary>
    internal void NeedsJudgement([InterpolatedStringHandlerArgument("")] ref Reason why) =>
        _open.Add(new(withReasons ? why.ToText() : null, null));

    /// <summary>Drops the open points from an index on, unless the criterion or part that they belong to is Unknown.</summary>
    internal void Settle(Truth truth, int from = 0)
    {
        if (truth != Truth.Unknown)
            _open.RemoveRange(from, _open.Count - from);
    }

    internal void Clear()
    {
        _saw.Clear();
        _open.Clear();
        _cited?.Clear();
    }

    /// <summary>A point that is open: a missing fact, or else a judgement that a clinician must make.</summary>
    internal readonly record struct OpenPoint(string? Reason, MissedFact? Missed);
}
