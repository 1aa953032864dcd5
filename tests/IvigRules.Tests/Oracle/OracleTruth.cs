namespace IvigRules.Tests.Oracle;

/// <summary>The three truth values, in the order in which Kleene AND is the least and OR the greatest.</summary>
internal enum OracleTruth
{
    NotMet = 0,
    Unknown = 1,
    Met = 2,
}
