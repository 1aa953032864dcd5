using IvigRules.Json;

namespace IvigRules.Screening;

/// <summary>A line of the input: the position of its text in the buffer of its run, empty for a line that is too long.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Start">The start of its text.</param>
/// <param name="Length">The length of its text in the buffer, in bytes.</param>
/// <param name="Bytes">The length of the line, in bytes without its end.</param>
internal readonly record struct InputLine(long Number, int Start, int Length, long Bytes)
{
    /// <summary>Whether the line is blank; false for one that is too long, which is not read.</summary>
    internal bool IsBlank(byte[] buffer, int maxBytes) =>
        Bytes <= maxBytes && buffer.AsSpan(Start, Length).IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;

    /// <summary>The case on the line.</summary>
    /// <exception cref="InvalidCaseException">The line is too long, or it is not a case.</exception>
    internal PatientCase Read(byte[] buffer, int maxBytes) => Bytes > maxBytes
        ? throw new InvalidCaseException(
            "$", $"the line has {Invariant.Format(Bytes)} bytes, more than the {Invariant.Format(maxBytes)} that are read")
        : CaseJson.Read(buffer, Start, Length);
}
