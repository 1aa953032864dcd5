using System.Globalization;

namespace IvigRules.Facts;

/// <summary>Input that cannot be read as a case: malformed JSON, an unknown name, an impossible date, an end before its start.</summary>
/// <remarks>
/// The message names the place and what is wrong there, and holds no patient data. <see cref="OffendingText"/> holds what stood
/// there: show it to whoever supplied the case, and do not log it.
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

    /// <summary>The place in the case, such as <c>$.relapses[0].onset</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong there, in words, without patient data.</summary>
    public string Problem { get; }

    /// <summary>The value that stood there, shortened to 80 characters. This may be patient data: never log it.</summary>
    public string? OffendingText { get; }

    /// <summary>The line of the JSON text, from 1; absent for a case that was built in code.</summary>
    public long? Line { get; }

    /// <summary>The byte within the line, from 1; absent for a case that was built in code.</summary>
    public long? Column { get; }

    /// <summary>The problem together with the value that stood there, for the person who supplied the case.</summary>
    public string DescribeWithValue() => OffendingText is null ? Message : $"{Message}: {OffendingText}";

    private static string Where(string path, long? line, long? column) =>
        line is null ? $"{path}: " : string.Create(CultureInfo.InvariantCulture, $"{path} (line {line}, byte {column}): ");
}
