namespace IvigRules.Fhir.Input;

/// <summary>What was delivered: the resources that are read, and what is known to be missing.</summary>
internal sealed class RecordInput
{
    internal List<Entry> Entries { get; } = [];

    internal SortedDictionary<string, int> OtherTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts that came, though they may hold nothing.</summary>
    internal HashSet<FhirPartKind> Delivered { get; } = [];

    /// <summary>The parts that are known not to be whole.</summary>
    internal HashSet<FhirPartKind> Incomplete { get; } = [];

    /// <summary>What is wrong with the record itself rather than with one resource.</summary>
    internal List<Point> Points { get; } = [];

    /// <summary>An entry whose content cannot be read at all: nothing says what it would concern.</summary>
    internal bool HoldsAnything { get; set; }

    internal void CountOther(string type)
    {
        var name = ReadTypes.CountedAs(type);
        OtherTypes[name] = OtherTypes.GetValueOrDefault(name) + 1;
    }

    /// <summary>A part that is not whole; without a part, all of them.</summary>
    internal void MarkIncomplete(FhirPartKind? part, string place, UnmappedReason reason)
    {
        Incomplete.UnionWith(part is { } one ? [one] : Enum.GetValues<FhirPartKind>());
        Points.Add(new(null, place, reason, part is null ? About.Record : About.Part(part.Value)));
    }
}
