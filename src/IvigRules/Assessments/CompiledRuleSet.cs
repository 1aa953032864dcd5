using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using IvigRules.Criteria;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Logic;
using IvigRules.Orders;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>The rules of one indication with their observations numbered, and the checks and precautions that a site adds.</summary>
internal sealed class CompiledRuleSet
{
    private readonly CompiledCriterion[] _gates;
    private readonly uint _indications;
    private readonly uint _contraindications;
    private readonly uint _advice;
    private readonly (uint Met, uint Unknown, uint NotMet)[] _determining;
    private readonly uint[] _readers;
    private readonly Subsets<string[]> _ids;
    private readonly Subsets<byte[]> _notIndicated;
    private readonly Subsets<byte[]> _contraindicated;

    internal CompiledRuleSet(RuleSet rules, Func<FactCriterion, int> number, ImmutableArray<SiteRule> additions = default)
    {
        if (rules.Rules.Length > Subsets.MaxItems)
            throw new ArgumentException($"{rules.Indication.ContractName()} has {Invariant.Digits(rules.Rules.Length)} rules, more than {Invariant.Digits(Subsets.MaxItems)}", nameof(rules));
        Rules = rules;
        _gates = [.. rules.Rules.Select(rule => new CompiledCriterion(rule.When, number))];
        _indications = Those(rule => rule.Kind == RuleKind.Indication);
        _contraindications = Those(rule => rule.Kind == RuleKind.Contraindication);
        _advice = Those(rule => rule.Kind == RuleKind.Advice);
        _determining = [.. Enumerable.Range(0, EnumNames<Verdict>.Count).Select(EnumNames<Verdict>.At)
            .Select(verdict => (RestedOn(verdict, Truth.Met), RestedOn(verdict, Truth.Unknown), RestedOn(verdict, Truth.NotMet)))];
        _ids = Subsets.Of([.. rules.Rules.Select(rule => rule.Id)]);
        _notIndicated = Summaries(Verdict.NotIndicated);
        _contraindicated = Summaries(Verdict.Contraindicated);
        Additions = [.. additions.OrEmpty().Select(rule => new SiteGate(rule, new CompiledCriterion(rule.When, number)))];
        Deciding = Numbers(rules.Rules.Where(rule => rule.Kind != RuleKind.Advice).SelectMany(rule => Observations(rule.When)));
        var all = rules.Rules.Select(rule => rule.When).Concat(Additions.Select(addition => addition.Rule.When)).SelectMany(Observations).ToList();
        All = Numbers(all);
        SiteQuestions = Numbers(all.Where(observation => observation.Site is not null));
        _readers = new uint[All.Length == 0 ? 0 : All[^1] + 1];
        for (var rule = 0; rule < _gates.Length; rule++)
        {
            foreach (var observation in Observations(rules.Rules[rule].When))
                _readers[number(observation)] |= 1u << rule;
        }

        if (Deciding.Length > Sensitivity.MaxUnknown)
            throw new ArgumentException($"{rules.Indication.ContractName()} reads {Invariant.Digits(Deciding.Length)} observations, more than {Invariant.Digits(Sensitivity.MaxUnknown)}", nameof(rules));

        uint Those(Func<Rule, bool> which)
        {
            uint subset = 0;
            for (var rule = 0; rule < rules.Rules.Length; rule++)
                subset |= which(rules.Rules[rule]) ? 1u << rule : 0;
            return subset;
        }

        uint RestedOn(Verdict verdict, Truth truth) => Those(rule => Decision.Determines(verdict, rule.Kind, truth));

        Subsets<byte[]> Summaries(Verdict verdict) =>
            new(rules.Rules.Length, determining => SummaryWriter.NoDoseBecause(rules.Indication, verdict, Ids(determining)));

        int[] Numbers(IEnumerable<FactCriterion> observations) => [.. observations.Select(number).Distinct().Order()];
    }

    internal RuleSet Rules { get; }

    /// <summary>The observations that indications and contraindications read.</summary>
    internal int[] Deciding { get; }

    /// <summary>All observations that the rules and additions read.</summary>
    internal int[] All { get; }

    /// <summary>Those of them that are a site's own questions.</summary>
    internal int[] SiteQuestions { get; }

    /// <summary>The site's checks and precautions, in the order of their identifiers.</summary>
    internal SiteGate[] Additions { get; }

    /// <summary>The truth of every rule.</summary>
    internal RuleTruths Truths(CaseEvaluation observed)
    {
        uint met = 0;
        uint unknown = 0;
        for (var rule = 0; rule < _gates.Length; rule++)
        {
            var truth = _gates[rule].Evaluate(observed);
            if (truth == Truth.Met)
                met |= 1u << rule;
            else if (truth == Truth.Unknown)
                unknown |= 1u << rule;
        }

        return new(met, unknown);
    }

    /// <summary>The rules that a verdict rests on, as a subset.</summary>
    internal uint Determining(Verdict verdict, RuleTruths truths)
    {
        var (met, unknown, notMet) = _determining[(int)verdict];
        return (truths.Met & met) | (truths.Unknown & unknown) | (~(truths.Met | truths.Unknown) & notMet);
    }

    /// <summary>The advice that applies, as a subset.</summary>
    internal uint Advice(RuleTruths truths) => truths.Met & _advice;

    /// <summary>The rules that could decide and are Unknown, as a subset.</summary>
    internal uint Open(RuleTruths truths) => truths.Unknown & ~_advice;

    /// <summary>The rules that read an observation, as a subset.</summary>
    internal uint Readers(int observation) => _readers[observation];

    /// <summary>The identifiers of a subset of the rules, in table order.</summary>
    internal ImmutableArray<string> Ids(uint subset) => ImmutableCollectionsMarshal.AsImmutableArray(_ids[subset]);

    /// <summary>The summary in JSON of a verdict that withholds: there is nothing to say beside it and the rules it rests on. None for any other.</summary>
    internal byte[]? WithheldSummary(Verdict verdict, uint determining) => verdict switch
    {
        Verdict.NotIndicated => _notIndicated[determining],
        Verdict.Contraindicated => _contraindicated[determining],
        _ => null,
    };

    internal Verdict Decide(RuleTruths truths) => Decision.Combine(truths.Any(_indications), truths.Any(_contraindications));

    /// <summary>The decision over every way the unknown observations could turn out, one bit a way.</summary>
    /// <param name="truths">The truth of every rule: one that is Met or NotMet is so whichever way they turn out.</param>
    /// <param name="observed">The table of every observation that an Unknown rule reads.</param>
    internal (ulong Consider, ulong Contraindicated) Tabulate(RuleTruths truths, ReadOnlySpan<ulong> observed)
    {
        var indicated = Tabulate(_indications, truths, observed);
        var contraindicated = Tabulate(_contraindications, truths, observed);
        return (indicated & ~contraindicated, contraindicated);
    }

    private ulong Tabulate(uint anyOf, RuleTruths truths, ReadOnlySpan<ulong> observed)
    {
        if ((truths.Met & anyOf) != 0)
            return ulong.MaxValue;
        ulong table = 0;
        for (var open = truths.Unknown & anyOf; open != 0; open &= open - 1)
            table |= _gates[BitOperations.TrailingZeroCount(open)].Tabulate(observed);
        return table;
    }

    internal static IEnumerable<FactCriterion> Observations(Criterion criterion) =>
        criterion is FactCriterion observation ? [observation] : criterion.Parts.SelectMany(Observations);
}
