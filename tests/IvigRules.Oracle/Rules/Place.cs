namespace IvigRules.Oracle.Rules;

/// <summary>Where a record lies against the active relapse; for a criterion that is not acute every record is in.</summary>
internal enum Place
{
    In,
    Outside,
    Undated,
}
