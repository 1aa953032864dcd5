namespace IvigRules;

/// <summary>A run of whole lines of the input.</summary>
/// <param name="Buffer">The bytes; rented, and given back when the lines are done.</param>
/// <param name="Length">How many of them belong to the lines.</param>
/// <param name="FirstLine">The number of the first line, from 1.</param>
/// <param name="Lines">How many lines there are.</param>
/// <param name="TooLong">When the run stands for a single line that is too long: how many bytes it has.</param>
internal readonly record struct LineRun(byte[] Buffer, int Length, long FirstLine, int Lines, long TooLong)
{
    internal long LastLine => FirstLine + Lines - 1;

    /// <summary>The lines one by one, without their ends.</summary>
    internal IEnumerable<InputLine> Split()
    {
        if (TooLong > 0)
        {
            yield return new InputLine(FirstLine, 0, 0, TooLong);
            yield break;
        }

        var start = 0;
        for (var number = FirstLine; start < Length; number++)
        {
            var length = Buffer.AsSpan(start, Length - start).IndexOf((byte)'\n');
            var end = length < 0 ? Length : start + length;
            var text = end > start && Buffer[end - 1] == (byte)'\r' ? end - start - 1 : end - start;
            yield return new InputLine(number, start, text, text);
            start = end + 1;
        }
    }
}

/// <summary>A line of the input: where its text stands in the buffer of its run, unless it is too long to be there.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Start">Where its text starts.</param>
/// <param name="Length">How many bytes of it are there.</param>
/// <param name="Bytes">How many bytes it has, its end not counted.</param>
internal readonly record struct InputLine(long Number, int Start, int Length, long Bytes)
{
    /// <summary>Whether there is nothing on the line. One that is too long is not read, so nobody can say.</summary>
    internal bool IsBlank(byte[] buffer, int maxBytes) => Bytes <= maxBytes && buffer.AsSpan(Start, Length).IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;

    /// <summary>The case on the line.</summary>
    /// <exception cref="InvalidCaseException">The line is too long, or it is not a case.</exception>
    internal PatientCase Read(byte[] buffer, int maxBytes) => Bytes > maxBytes
        ? throw new InvalidCaseException("$", $"the line has {Numerals.Show(Bytes)} bytes, more than the {Numerals.Show(maxBytes)} that are read")
        : CaseJson.Read(buffer, Start, Length);
}
