using System.Collections.Immutable;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>What became of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Criterion">Every criterion of it, met or not.</param>
public sealed record RuleFinding(Rule Rule, Truth Truth, Finding Criterion);
