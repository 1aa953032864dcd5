using System.Globalization;

namespace IvigRules.Facts;

/// <summary>Thrown when input is not a valid case: malformed JSON, an unknown name, an impossible date, an end before its start.</summary>
/// <remarks>
/// The message names the path and the problem, and holds no patient data. <see cref="OffendingText"/> holds the invalid value:
/// show it to whoever supplied the case, and do not log it.
/// </remarks>
public sealed class InvalidCaseException : FormatException
{
    internal InvalidCaseException(
        string path, string problem, string? offendingText = null, long? line = null, long? column = null, Exception? inner = null)
        : base(Where(path, line, column) + problem, inner)
    {
        Path = path;
        Problem = problem;
        OffendingText = offendingText;
        Line = line;
        Column = column;
    }

    /// <summary>The path in the case, such as <c>$.relapses[0].onset</c>.</summary>
    public string Path { get; }

    /// <summary>The problem in words, without patient data.</summary>
    public string Problem { get; }

    /// <summary>The invalid value, shortened to 80 characters, with the word that was probably meant if it is near one. This may be patient data: never log it.</summary>
    public string? OffendingText { get; }

    /// <summary>The line of the JSON text, from 1; absent for a case that was built in code.</summary>
    public long? Line { get; }

    /// <summary>The byte within the line, from 1; absent for a case that was built in code.</summary>
    public long? Column { get; }

    /// <summary>The message and the invalid value, for the person who supplied the case. This may be patient data: never log it.</summary>
    public string DescribeWithValue() => OffendingText is null ? Message : $"{Message}: {Characters.OneLine(OffendingText)}";

    private static string Where(string path, long? line, long? column) =>
        line is null ? $"{path}: " : string.Create(CultureInfo.InvariantCulture, $"{path} (line {line}, byte {column}): ");
}
