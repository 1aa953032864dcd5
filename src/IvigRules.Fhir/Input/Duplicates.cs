using System.Globalization;

namespace IvigRules.Fhir.Input;

/// <summary>
/// Several entries that are one resource: the newest version counts, and two different ones of which none is the newer do not.
/// </summary>
internal static class Duplicates
{
    /// <summary>The entries without those that a newer version supersedes.</summary>
    internal static List<Entry> Remove(List<Entry> entries, Ledger ledger)
    {
        var superseded = new HashSet<Entry>(ReferenceEqualityComparer.Instance);
        var copies = new HashSet<Entry>(ReferenceEqualityComparer.Instance);
        var standing = entries.Where(entry => entry.Container is null && entry.Id is not null && entry.OwnHold is null);
        foreach (var same in standing.GroupBy(entry => (entry.Type, entry.Id)).Where(group => group.Skip(1).Any()))
        {
            // An entry whose server is not known may be of any.
            var bases = same.Select(entry => entry.Base).OfType<string>().Distinct(StringComparer.Ordinal).Count();
            foreach (var versions in same.GroupBy(entry => bases > 1 ? entry.Base : null, StringComparer.Ordinal))
                Compare([.. versions], superseded, copies);
        }

        // There is nothing to say of a copy: two searches include the same Medication.
        foreach (var entry in copies)
            ledger.Outdate(entry);
        foreach (var entry in superseded.Except(copies))
            ledger.Supersede(entry);
        return [.. entries.Where(entry => !superseded.Contains(entry) && !copies.Contains(entry))];
    }

    private static void Compare(Entry[] versions, HashSet<Entry> superseded, HashSet<Entry> copies)
    {
        if (versions.Length < 2)
            return;
        var newest = versions[0];
        var rivals = new List<Entry>();
        foreach (var other in versions.AsSpan(1))
        {
            var order = Order(newest, other);
            if (order == 0 && TokenEquality.AreSame(newest.Json, other.Json))
                copies.Add(other);
            else if (order == 0)
                rivals.Add(other);
            else if (order < 0)
            {
                superseded.Add(newest);
                superseded.UnionWith(rivals);
                rivals.Clear();
                newest = other;
            }
            else
                superseded.Add(other);
        }

        if (rivals.Count == 0)
            return;
        foreach (var entry in rivals.Append(newest))
            entry.OwnHold = new(UnmappedReason.ConflictingCodes, entry.Place);
    }

    /// <summary>Above zero when the left is the newer, zero when nothing says so.</summary>
    private static int Order(Entry left, Entry right)
    {
        var (updated, other) = (Updated(left), Updated(right));
        if (updated is not null && other is not null && updated != other)
            return updated.Value.CompareTo(other.Value);
        var (version, otherVersion) = (Version(left), Version(right));
        return version is not null && otherVersion is not null ? version.Value.CompareTo(otherVersion.Value) : 0;
    }

    private static DateTimeOffset? Updated(Entry entry) => Days.InstantOf(entry.Root["meta"]["lastUpdated"].Text);

    private static long? Version(Entry entry) =>
        long.TryParse(entry.Root["meta"]["versionId"].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version : null;
}
