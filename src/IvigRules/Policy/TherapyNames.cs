using System.Collections.Frozen;

namespace IvigRules.Policy;

/// <summary>The table of therapies that the library understands: one row a therapy. A policy adds names of a site's own.</summary>
/// <remarks>Names compare without regard to case, spaces, underscores and hyphens. The table is the file <c>therapies.csv</c>.</remarks>
public static class TherapyNames
{
    private const string Table = "IvigRules.Policy.therapies.csv";

    /// <summary>Every row of the table, in its order.</summary>
    public static ImmutableArray<TherapyName> All { get; } = Read();

    private static readonly FrozenDictionary<string, TherapyName> Rows = All
        .SelectMany(row => row.OtherNames.Prepend(row.Id).Select(name => KeyValuePair.Create(name, row)))
        .ToFrozenDictionary(NameComparer.Instance);

    /// <summary>The therapy under its canonical name; unchanged when the table does not have its name.</summary>
    /// <exception cref="InvalidOperationException">It is the default value, which has no identifier.</exception>
    public static Therapy CanonicalOf(Therapy therapy) => Rows.TryGetValue(therapy.Id, out var row) ? new(row.Id) : therapy;

    /// <summary>The therapy in words, such as <c>IV methylprednisolone</c>; as it is spelled when the table does not have it.</summary>
    /// <exception cref="InvalidOperationException">It is the default value, which has no identifier.</exception>
    internal static string InWords(Therapy therapy) => Rows.TryGetValue(therapy.Id, out var row) ? row.InWords : therapy.Id;

    /// <summary>Whether a therapy is a group that is named in the plural, such as S1P modulators.</summary>
    internal static bool IsPlural(Therapy therapy) => Rows.TryGetValue(therapy.Id, out var row) && row.InWords.EndsWith('s');

    /// <summary>Whether the table has this name.</summary>
    internal static bool Has(string name) => Rows.ContainsKey(name);

    /// <summary>Each name of the table and of a policy, canonical identifiers among them, with the canonical identifier.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> In(IvigPolicy policy) => Rows
        .Select(row => KeyValuePair.Create(row.Key, row.Value.Id))
        .Concat(policy.TherapyNames.Select(added => KeyValuePair.Create(added.Name, CanonicalOf(added.Therapy).Id)));

    /// <summary>The other names of a therapy by its canonical name, those of the table before those of a policy.</summary>
    internal static IEnumerable<string> Of(Therapy therapy, IvigPolicy policy) => All.Where(row => new Therapy(row.Id) == therapy)
        .SelectMany(row => row.OtherNames)
        .Concat(policy.TherapyNames.Where(added => CanonicalOf(added.Therapy) == therapy).Select(added => added.Name));

    private static ImmutableArray<TherapyName> Read()
    {
        using var stream = typeof(TherapyNames).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1).Select(ReadRow),
        ];
    }

    private static TherapyName ReadRow(string line) => line.Split(',') is [var id, var beneath, var names, var words]
        ? new(id, Split(beneath, '|'), Split(names, ';'), words)
        : throw new InvalidDataException($"{Table}: '{line}' has not four columns");

    private static ImmutableArray<string> Split(string cell, char separator) =>
        [.. cell.Split(separator, StringSplitOptions.RemoveEmptyEntries)];
}
