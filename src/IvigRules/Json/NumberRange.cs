namespace IvigRules.Json;

/// <summary>Where a number may lie.</summary>
internal enum NumberRange
{
    Any,
    NotNegative,
    AboveZero,
}
