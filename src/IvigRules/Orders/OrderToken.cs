namespace IvigRules.Orders;

/// <summary>A token of the text of an order.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">A word or sign in its one spelling, the unit of a quantity, the text between quotation marks.</param>
/// <param name="Value">The number of a number or a quantity.</param>
/// <param name="Date">The day of a date.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct OrderToken(OrderTokenKind Kind, string Text, decimal Value, DateOnly Date, int Start, int End)
{
    internal bool IsWord(string word) => Kind == OrderTokenKind.Word && string.Equals(Text, word, StringComparison.Ordinal);

    /// <summary>The number as a count or a number of days.</summary>
    /// <exception cref="UnreadableTextException">It is not a whole number of 1 or more.</exception>
    internal int Whole() => Value >= 1 && Value <= int.MaxValue && decimal.Truncate(Value) == Value
        ? (int)Value : throw Unreadable("expected a whole number of 1 or more");

    internal UnreadableTextException Unreadable(string problem) => new(Start, End, problem);
}
