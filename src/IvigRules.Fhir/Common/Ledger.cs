using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>What became of every resource: a source of a fact, listed with a reason, without bearing or superseded.</summary>
internal sealed class Ledger(FhirLimits limits)
{
    private readonly List<Point> _points = [];
    private readonly List<FactSource> _sources = [];
    private readonly HashSet<Entry> _stating = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Entry> _superseded = new(ReferenceEqualityComparer.Instance);

    internal Point List(Point point)
    {
        _points.Add(point);
        return point;
    }

    /// <summary>A point of one resource.</summary>
    internal Point List(Entry entry, Node at, UnmappedReason reason, string about, string? quoted = null) =>
        List(new(entry, at.Place, reason, about, quoted));

    /// <summary>Points that another record answers.</summary>
    internal void Remove(IEnumerable<Point> points)
    {
        var answered = points.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        _points.RemoveAll(answered.Contains);
    }

    /// <summary>A newer version of the same resource counts.</summary>
    internal void Supersede(Entry entry)
    {
        _superseded.Add(entry);
        List(new(entry, entry.Place, UnmappedReason.Superseded, About.Record));
    }

    /// <summary>A newer measurement counts.</summary>
    internal void Outdate(Entry entry) => _superseded.Add(entry);

    internal void Source(string fact, Entry entry, FactSourceKind by)
    {
        var standing = Outermost(entry);
        if (_stating.Add(standing) || !_sources.Exists(source => string.Equals(source.Fact, fact, StringComparison.Ordinal)
                && string.Equals(source.Place, entry.Place, StringComparison.Ordinal)))
            _sources.Add(new(fact, entry.Place, by) { Reference = standing.Reference });
    }

    internal ImmutableArray<FactSource> Sources => [.. _sources];

    internal ImmutableArray<Unmapped> Unmapped =>
    [
        .. _points.OrderBy(point => point.Place,
            PlaceComparer.Instance).ThenBy(point => point.Reason).Take(limits.MaxUnmapped).Select(point =>
            new Unmapped(point.Place, point.Reason, point.About, Sentences.Of(point.Reason))
            {
                Fact = point.Fact,
                Reference = point.Entry is null ? null : Outermost(point.Entry).Reference,
                Quoted = Shorten(point.Quoted),
            }),
    ];

    internal FhirCounts Count(RecordInput input)
    {
        var listed = _points.Select(point => point.Entry).OfType<Entry>().Select(Outermost).ToHashSet(ReferenceEqualityComparer.Instance);
        var byType = ImmutableSortedDictionary.CreateBuilder<string, FhirTypeCount>(StringComparer.Ordinal);
        foreach (var type in input.Entries.GroupBy(entry => entry.Type, StringComparer.Ordinal))
        {
            int sources = 0, unmapped = 0, superseded = 0, read = 0;
            foreach (var entry in type)
            {
                read++;
                if (_stating.Contains(entry))
                    sources++;
                else if (_superseded.Contains(entry))
                    superseded++;
                else if (listed.Contains(entry))
                    unmapped++;
            }

            byType.Add(type.Key, new(read, sources, unmapped, read - sources - unmapped - superseded, superseded));
        }

        return new(byType.ToImmutable(), input.OtherTypes.ToImmutableSortedDictionary(StringComparer.Ordinal), _points.Count);
    }

    // An observation inside a report is counted by itself; what any other resource contains is part of it.
    private static Entry Outermost(Entry entry) =>
        entry.Container is { } container && container.Type is not ReadTypes.DiagnosticReport ? container : entry;

    private string? Shorten(string? text) => text is null || text.Length <= limits.MaxQuoted ? text
        : text[..(char.IsHighSurrogate(text[limits.MaxQuoted - 1]) ? limits.MaxQuoted - 1 : limits.MaxQuoted)];
}
