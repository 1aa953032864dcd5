using System.Collections.Immutable;
using IvigRules.Knowledge;

namespace IvigRules.Facts;

/// <summary>What is wrong with a fact: the property and the problem, without patient data.</summary>
internal sealed record Problem(string Property, string Statement, string? OffendingText = null);
