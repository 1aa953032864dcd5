using IvigRules.Json;

namespace IvigRules.Screening;

/// <summary>A line of the input: where its text stands in the buffer of its run, unless it is too long to be there.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Start">Where its text starts.</param>
/// <param name="Length">How many bytes of it are there.</param>
/// <param name="Bytes">How many bytes it has, its end not counted.</param>
internal readonly record struct InputLine(long Number, int Start, int Length, long Bytes)
{
    /// <summary>Whether there is nothing on the line. One that is too long is not read, so nobody can say.</summary>
    internal bool IsBlank(byte[] buffer, int maxBytes) =>
        Bytes <= maxBytes && buffer.AsSpan(Start, Length).IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;

    /// <summary>The case on the line.</summary>
    /// <exception cref="InvalidCaseException">The line is too long, or it is not a case.</exception>
    internal PatientCase Read(byte[] buffer, int maxBytes) => Bytes > maxBytes
        ? throw new InvalidCaseException(
            "$", $"the line has {Invariant.Format(Bytes)} bytes, more than the {Invariant.Format(maxBytes)} that are read")
        : CaseJson.Read(buffer, Start, Length);
}
