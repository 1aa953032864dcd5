using System.Text;

namespace IvigRules.Fhir.Codes;

/// <summary>Reads the lines of a table of codes: columns with commas between them, a column with a comma in quotation marks.</summary>
internal static class CodeFile
{
    private const string Embedded = "IvigRules.Fhir.Codes.fhir-codes.csv";

    // The table refers to sections of the mapping in its meanings; these are no part of a meaning.
    private static readonly string[] Asides = [" (R1)", " (6.6.2)", " (weak)"];

    /// <summary>The library's own table, checked row by row.</summary>
    /// <exception cref="InvalidDataException">A row is not valid.</exception>
    internal static ImmutableArray<CodeRow> ReadDefault()
    {
        using var stream = typeof(CodeFile).Assembly.GetManifestResourceStream(Embedded)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. Lines(reader.ReadToEnd()).Skip(1).Select(ReadRow)];
    }

    /// <summary>The rows of a file with a heading, each with its columns.</summary>
    internal static IEnumerable<string[]> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Columns);

    private static CodeRow ReadRow(string[] columns)
    {
        if (columns is not [var table, var system, var code, var display, var means, var check])
            throw new InvalidDataException($"{Embedded}: a row has six columns");
        foreach (var aside in Asides)
            means = means.EndsWith(aside, StringComparison.Ordinal) ? means[..^aside.Length] : means;
        if (!CodeMeanings.Has(table, means))
            throw new InvalidDataException($"{Embedded}: {table} has no meaning '{means}'");
        if (check is not ("project" or "public" or "data" or "weak"))
            throw new InvalidDataException($"{Embedded}: '{check}' is no check");
        if (!string.Equals(CodeSystems.Normal(system), system, StringComparison.Ordinal) || code.Length == 0)
            throw new InvalidDataException($"{Embedded}: {system} {code} is not written as it is looked up");
        return new(table, system, code, display, means, check is "weak");
    }

    private static string[] Columns(string line)
    {
        var columns = new List<string>();
        var column = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                columns.Add(column.ToString());
                column.Clear();
            }
            else
                column.Append(letter);
        }

        columns.Add(column.ToString());
        return [.. columns];
    }
}
