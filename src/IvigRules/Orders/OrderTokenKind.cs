namespace IvigRules.Orders;

/// <summary>The kinds of token in the text of an order.</summary>
internal enum OrderTokenKind
{
    Word,
    Number,
    Quantity,
    Date,
    Quoted,
}
