using System.Collections.Immutable;

namespace IvigRules.Tests.Support;

/// <summary>Rules whose truth is given, wired as the real ones are.</summary>
internal static class Constant
{
    /// <summary>A criterion that always comes out the same. One that is Unknown misses the fact of its name.</summary>
    internal static FactCriterion FactCriterion(string name, Truth truth) => new(name, (_, notes) =>
    {
        if (truth == Truth.Unknown)
            notes?.Misses(name);
        return truth;
    });

    internal static Rule Rule(string id, RuleKind kind, Criterion when) => new()
    {
        Id = id,
        Kind = kind,
        Strength = "given",
        Statement = "A rule whose truth is given.",
        When = when,
        Evidence = [References.Policy.For("a test")],
    };

    internal static Rule Rule(int number, RuleKind kind, Truth truth)
    {
        var id = Invariant.Digits(number);
        return Rule(id, kind, FactCriterion(id, truth));
    }

    /// <summary>The rules as one compiled rule set.</summary>
    internal static CompiledRules Compile(params ImmutableArray<Rule> rules) =>
        new([new RuleSet { Indication = Indication.AcuteMsRelapse, Rules = rules }], new TherapyHierarchy(IvigPolicy.Default), new KnowledgeVersion("test", "test"));

    /// <summary>The rules assessed as those of an indication.</summary>
    internal static Assessment Assess(params ImmutableArray<Rule> rules)
    {
        var compiled = Compile(rules);
        return new Assessment(Evaluate(compiled), compiled.Sets[0]);
    }

    /// <summary>The rules over a case that none of them looks at; nothing is judged yet.</summary>
    internal static CaseEvaluation Evaluate(CompiledRules rules) =>
        new(new CaseView(Sample.ThirdLine, new TherapyHierarchy(IvigPolicy.Default)), rules);
}
