using System.Collections.Frozen;
using IvigRules.Fhir.Codes;

namespace IvigRules.Fhir;

/// <summary>The codes that are understood, with their meanings: the library's own table, and what a site adds.</summary>
/// <remarks>Immutable. The table is checked as a whole when it is built.</remarks>
public sealed class FhirCodes
{
    private readonly FrozenDictionary<(string Table, string System, string Code), CodeRow> _rows;
    private readonly ImmutableArray<CodePrefix> _prefixes;

    private FhirCodes(ImmutableArray<CodeRow> rows)
    {
        Rows = rows;
        var plain = new Dictionary<(string, string, string), CodeRow>();
        foreach (var row in rows.Where(row => CodePrefix.Of(row) is null))
        {
            var (system, code) = CodeSystems.Key(row.System, row.Code)
                ?? throw new ArgumentException($"{row.System} {row.Code} is not read", nameof(rows));
            if (!plain.TryAdd((row.Table, system, code), row))
                throw new ArgumentException($"{row.System} {row.Code} is there twice", nameof(rows));
        }

        _rows = plain.ToFrozenDictionary();
        _prefixes = [.. rows.Select(CodePrefix.Of).OfType<CodePrefix>()];
        ObservationCodes = plain.Keys.Where(key => key.Item1 is CodeMeanings.Observation).Select(key => key.Item3)
            .ToFrozenSet(StringComparer.Ordinal);
        HasSiteObservation = plain.Keys.Any(key => key.Item1 is CodeMeanings.Observation && key.Item2 is not CodeSystems.Loinc);
    }

    /// <summary>The library's own table.</summary>
    public static FhirCodes Default { get; } = new(CodeFile.ReadDefault());

    internal ImmutableArray<CodeRow> Rows { get; }

    /// <summary>The codes of the observations that are read, in any system.</summary>
    internal FrozenSet<string> ObservationCodes { get; }

    /// <summary>Whether a site has codes of observations in another system than LOINC.</summary>
    internal bool HasSiteObservation { get; }

    /// <summary>The table with one more code, such as a product code of the site's own formulary.</summary>
    /// <param name="system">The code system's address, such as <c>urn:oid:1.2.3</c>.</param>
    /// <param name="code">The code, letter for letter.</param>
    /// <param name="meaning">
    /// The meaning: one that the library's table has, such as <c>natalizumab</c>, <c>failed</c> or <c>relapse of neuromyelitis-optica</c>.
    /// One that two tables have takes the table's name before it, such as <c>hypersensitivity: doubt</c>.
    /// </param>
    /// <remarks>A code that the library has unverified is confirmed by the same meaning. A verified one keeps its meaning.</remarks>
    /// <exception cref="ArgumentException">An empty system or code, an unknown meaning, or another meaning of a code of the
    /// table.</exception>
    public FhirCodes With(string system, string code, string meaning)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(system);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(meaning);
        var (table, means) = CodeMeanings.Parse(meaning);
        if (code.Contains('*', StringComparison.Ordinal) || CodeSystems.Key(system, code) is not { } key)
            throw new ArgumentException($"'{code}' is not one code that is read", nameof(code));
        var row = new CodeRow(table, key.System, code, "", means, IsWeak: false);
        if (!_rows.TryGetValue((table, key.System, key.Code), out var known))
            return new(Rows.Add(row));
        if (!string.Equals(known.Means, means, StringComparison.Ordinal))
            throw new ArgumentException($"{system} {code} means {known.Means} and cannot mean {means} as well", nameof(meaning));
        return known.IsWeak ? new(Rows.Replace(known, known with { IsWeak = false })) : this;
    }

    /// <summary>The table with the codes of a file: a heading <c>system,code,means</c> and one code a line.</summary>
    /// <param name="csv">The text of the file. A column that holds a comma stands in quotation marks.</param>
    /// <exception cref="ArgumentException">The heading, or a line, is not valid; see
    /// <see cref="With(string, string, string)"/>.</exception>
    public FhirCodes With(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        string[][] lines = [.. CodeFile.Lines(csv.TrimStart('\uFEFF'))];
        if (lines is not [["system", "code", "means"], ..])
            throw new ArgumentException("the first line of a file of codes is system,code,means", nameof(csv));
        return lines.Skip(1).Aggregate(this, (codes, line) => line is [var system, var code, var means]
            ? codes.With(system, code, means)
            : throw new ArgumentException($"a line of a file of codes has three columns and not {string.Join(',', line)}", nameof(csv)));
    }

    /// <summary>The row of a code in one table, or null.</summary>
    internal CodeRow? Find(string table, string system, string code)
    {
        if (CodeSystems.Key(system, code) is not { } key)
            return null;
        if (_rows.TryGetValue((table, key.System, key.Code), out var row))
            return row;
        foreach (var prefix in _prefixes)
        {
            if (string.Equals(prefix.Row.Table, table, StringComparison.Ordinal) && prefix.Covers(key.System, key.Code))
                return prefix.Row;
        }

        return null;
    }
}
