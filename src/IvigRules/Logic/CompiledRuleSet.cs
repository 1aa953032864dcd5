using System.Numerics;
using System.Runtime.InteropServices;

namespace IvigRules.Logic;

/// <summary>The rules of one indication with numbered leaves. A subset of the rules is a bit set: bit <c>i</c> is rule <c>i</c>.</summary>
internal sealed class CompiledRuleSet
{
    /// <summary>The most rules that a bit set holds.</summary>
    internal const int MaxRules = 64;

    private readonly CompiledCriterion[] _criteria;
    private readonly ulong[] _ofKind;
    private readonly ulong[] _readers;
    private readonly ulong _ofTheVerdict;

    internal CompiledRuleSet(RuleSet rules, Func<Criterion, int> number)
    {
        RuleSet = rules;
        _criteria = [.. rules.Rules.Select(rule => new CompiledCriterion(rule.When, number))];
        _ofKind = [.. EnumNames<RuleKind>.Values.Select(kind => Those(rule => rule.Kind == kind))];
        _ofTheVerdict = Those(rule => rule.Kind.IsOfTheVerdict());
        Implications = Implied(rules, number);
        Deciding = Leaves(rule => rule.Kind is RuleKind.Indication or RuleKind.Contraindication);
        All = Leaves(_ => true);
        _readers = new ulong[All is [.., var last] ? last + 1 : 0];
        for (var rule = 0; rule < _criteria.Length; rule++)
        {
            foreach (var leaf in rules.Rules[rule].When.Leaves())
                _readers[number(leaf)] |= 1UL << rule;
        }

        int[] Leaves(Func<Rule, bool> which) =>
            [.. rules.Rules.Where(which).SelectMany(rule => rule.When.Leaves()).Select(number).Distinct().Order()];

        ulong Those(Func<Rule, bool> which)
        {
            ulong subset = 0;
            for (var rule = 0; rule < rules.Rules.Length; rule++)
                subset |= which(rules.Rules[rule]) ? 1UL << rule : 0;
            return subset;
        }
    }

    internal RuleSet RuleSet { get; }

    /// <summary>Leaves of indications by their numbers: where the first is Met, the other is.</summary>
    internal (int Leaf, int Implied)[] Implications { get; }

    /// <summary>The numbers of the leaves that indications and contraindications read, in order.</summary>
    internal int[] Deciding { get; }

    /// <summary>The numbers of all leaves that the rules read, in order.</summary>
    internal int[] All { get; }

    internal ulong Of(RuleKind kind) => _ofKind[(int)kind];

    /// <summary>The truths of the indications, contraindications and advice only.</summary>
    internal RuleTruths VerdictTruths(LazyTruths truths) => Truths(_ofTheVerdict, truths);

    /// <summary>The truths of the rules of a subset only.</summary>
    internal RuleTruths Truths(ulong subset, LazyTruths truths)
    {
        ulong met = 0;
        ulong unknown = 0;
        for (var left = subset; left != 0; left &= left - 1)
        {
            var rule = BitOperations.TrailingZeroCount(left);
            var truth = _criteria[rule].Evaluate(truths);
            if (truth == Truth.Met)
                met |= 1UL << rule;
            else if (truth == Truth.Unknown)
                unknown |= 1UL << rule;
        }

        return new(met, unknown);
    }

    internal Truth TruthOf(Rule rule, LazyTruths truths) => _criteria[PlaceOf(rule)].Evaluate(truths);

    /// <summary>The truth of one rule, from the truths of a subset that contains it.</summary>
    internal Truth TruthOf(Rule rule, RuleTruths truths) => truths[PlaceOf(rule)];

    internal Verdict Decide(RuleTruths truths) =>
        Decision.Combine(truths.Any(Of(RuleKind.Indication)), truths.Any(Of(RuleKind.Contraindication)));

    /// <summary>The identifiers of the rules that a verdict rests on, in table order.</summary>
    internal ImmutableArray<string> Determining(Verdict verdict, RuleTruths truths)
    {
        ulong determining = 0;
        for (var left = Of(RuleKind.Indication) | Of(RuleKind.Contraindication); left != 0; left &= left - 1)
        {
            var rule = BitOperations.TrailingZeroCount(left);
            if (Decision.Determines(verdict, RuleSet.Rules[rule].Kind, truths[rule]))
                determining |= 1UL << rule;
        }

        return Ids(determining);
    }

    /// <summary>The Unknown indications and contraindications.</summary>
    internal ulong Open(RuleTruths truths) => truths.Unknown & (Of(RuleKind.Indication) | Of(RuleKind.Contraindication));

    /// <summary>The rules that read a leaf.</summary>
    internal ulong Readers(int leaf) => _readers[leaf];

    /// <summary>The identifiers of a subset of the rules, in table order.</summary>
    internal ImmutableArray<string> Ids(ulong subset)
    {
        if (subset == 0)
            return [];
        var ids = new string[BitOperations.PopCount(subset)];
        for (var i = 0; subset != 0; subset &= subset - 1)
            ids[i++] = RuleSet.Rules[BitOperations.TrailingZeroCount(subset)].Id;
        return ImmutableCollectionsMarshal.AsImmutableArray(ids);
    }

    /// <summary>The decision for each assignment of the unknown leaves, one bit each.</summary>
    /// <param name="truths">The truth of every rule: one that is Met or NotMet is so under every assignment.</param>
    /// <param name="leaves">The table of every leaf that an Unknown rule reads.</param>
    internal (ulong Consider, ulong Contraindicated) Tabulate(RuleTruths truths, ReadOnlySpan<ulong> leaves)
    {
        var indicated = Tabulate(Of(RuleKind.Indication), truths, leaves);
        var contraindicated = Tabulate(Of(RuleKind.Contraindication), truths, leaves);
        return (indicated & ~contraindicated, contraindicated);
    }

    private static (int Leaf, int Implied)[] Implied(RuleSet rules, Func<Criterion, int> number)
    {
        var leaves = rules.Rules.Where(rule => rule.Kind == RuleKind.Indication).SelectMany(rule => rule.When.Leaves()).Distinct().ToList();
        return
        [
            .. from leaf in leaves
               from other in leaves
               where leaf != other && leaf.Implies(other)
               select (number(leaf), number(other)),
        ];
    }

    private int PlaceOf(Rule rule) => RuleSet.Rules.IndexOf(rule);

    private ulong Tabulate(ulong anyOf, RuleTruths truths, ReadOnlySpan<ulong> leaves)
    {
        if ((truths.Met & anyOf) != 0)
            return ulong.MaxValue;
        ulong table = 0;
        for (var open = truths.Unknown & anyOf; open != 0; open &= open - 1)
            table |= _criteria[BitOperations.TrailingZeroCount(open)].Tabulate(leaves);
        return table;
    }
}
