namespace IvigRules.Oracle.Rules;

/// <summary>The three truth values, in the order in which Kleene AND is the least and OR the greatest.</summary>
internal enum Truth
{
    NotMet = 0,
    Unknown = 1,
    Met = 2,
}
