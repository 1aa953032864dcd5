namespace IvigRules.Orders;

/// <summary>Words of a text that cannot be read. Where the text is known, an <see cref="InvalidCaseException"/> is made of it.</summary>
/// <param name="start">Where the words begin.</param>
/// <param name="end">Where they end, exclusive.</param>
/// <param name="problem">The problem, without the words.</param>
internal sealed class UnreadableTextException(int start, int end, string problem) : Exception(problem)
{
    internal int Start => start;

    internal int End => end;
}
