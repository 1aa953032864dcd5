using System.Collections.Immutable;

namespace IvigRules.Criteria;

/// <summary>One value that a missing fact can be given.</summary>
/// <param name="Word">The value, spelled as in the fact.</param>
/// <param name="Record">Records it.</param>
internal readonly record struct Way(string Word, Action<CaseEdit> Record);
