namespace IvigRules.Screening;

/// <summary>A run of whole lines of the input.</summary>
/// <param name="Buffer">The bytes; rented, and returned to the pool when the lines are processed.</param>
/// <param name="Length">The number of bytes that belong to the lines.</param>
/// <param name="FirstLine">The number of the first line, from 1.</param>
/// <param name="Lines">The number of lines.</param>
/// <param name="TooLong">The length in bytes of a single line that is too long; zero otherwise.</param>
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
