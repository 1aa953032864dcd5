using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace IvigRules;

/// <summary>The truth of each rule of a set, by its place: bit <c>i</c> stands for the rule at place <c>i</c>, and one in neither is NotMet.</summary>
internal readonly record struct RuleTruths(uint Met, uint Unknown)
{
    /// <summary>Nothing is known of any rule.</summary>
    internal static RuleTruths Open => new(0, uint.MaxValue);

    internal Truth this[int rule] => Any(1u << rule);

    /// <summary>The Kleene "any" over a subset of the rules.</summary>
    internal Truth Any(uint subset) => (Met & subset) != 0 ? Truth.Met : (Unknown & subset) != 0 ? Truth.Unknown : Truth.NotMet;
}

/// <summary>The rules of one indication with their observations numbered, and the checks and precautions that a site adds.</summary>
internal sealed class BoundRuleSet
{
    private readonly Gate[] _gates;
    private readonly uint _indications;
    private readonly uint _contraindications;
    private readonly uint _advice;
    private readonly (uint Met, uint Unknown, uint NotMet)[] _determining;
    private readonly uint[] _readers;
    private readonly Subsets<string[]> _ids;
    private readonly Subsets<byte[]> _notIndicated;
    private readonly Subsets<byte[]> _contraindicated;

    internal BoundRuleSet(RuleSet rules, Func<Observation, int> number, ImmutableArray<SiteRule> additions = default)
    {
        if (rules.Rules.Length > Subsets.MaxItems)
            throw new ArgumentException($"{rules.Indication.Spell()} has {Numerals.Digits(rules.Rules.Length)} rules, more than {Numerals.Digits(Subsets.MaxItems)}", nameof(rules));
        Rules = rules;
        _gates = [.. rules.Rules.Select(rule => new Gate(rule.When, number))];
        _indications = Those(rule => rule.Kind == RuleKind.Indication);
        _contraindications = Those(rule => rule.Kind == RuleKind.Contraindication);
        _advice = Those(rule => rule.Kind == RuleKind.Advice);
        _determining = [.. Enumerable.Range(0, Names<Verdict>.Count).Select(Names<Verdict>.At)
            .Select(verdict => (RestedOn(verdict, Truth.Met), RestedOn(verdict, Truth.Unknown), RestedOn(verdict, Truth.NotMet)))];
        _ids = Subsets.Of([.. rules.Rules.Select(rule => rule.Id)]);
        _notIndicated = Summaries(Verdict.NotIndicated);
        _contraindicated = Summaries(Verdict.Contraindicated);
        Additions = [.. additions.OrEmpty().Select(rule => new SiteGate(rule, new Gate(rule.When, number)))];
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
            throw new ArgumentException($"{rules.Indication.Spell()} reads {Numerals.Digits(Deciding.Length)} observations, more than {Numerals.Digits(Sensitivity.MaxUnknown)}", nameof(rules));

        uint Those(Func<Rule, bool> which)
        {
            uint subset = 0;
            for (var rule = 0; rule < rules.Rules.Length; rule++)
                subset |= which(rules.Rules[rule]) ? 1u << rule : 0;
            return subset;
        }

        uint RestedOn(Verdict verdict, Truth truth) => Those(rule => Decision.Determines(verdict, rule.Kind, truth));

        Subsets<byte[]> Summaries(Verdict verdict) =>
            new(rules.Rules.Length, determining => SummaryWriter.Withheld(rules.Indication, verdict, Ids(determining)));

        int[] Numbers(IEnumerable<Observation> observations) => [.. observations.Select(number).Distinct().Order()];
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
    internal RuleTruths Truths(Evaluation observed)
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

    internal static IEnumerable<Observation> Observations(Criterion criterion) =>
        criterion is Observation observation ? [observation] : criterion.Parts.SelectMany(Observations);
}

/// <summary>All rule sets, bound to one policy. Every distinct observation has one number and is made at most once a case.</summary>
internal sealed class BoundRules
{
    private readonly Observe[] _observers;

    internal BoundRules(ImmutableArray<RuleSet> sets, TherapyHierarchy therapies, Knowledge knowledge, SiteRules? site = null)
    {
        Knowledge = knowledge;
        Site = site;
        var numbers = new Dictionary<Observation, int>(ReferenceEqualityComparer.Instance);
        var criteria = sets.SelectMany(set => set.Rules).Select(rule => rule.When).Concat(site?.Rules.Select(rule => rule.When) ?? []);
        foreach (var observation in criteria.SelectMany(BoundRuleSet.Observations))
            numbers.TryAdd(observation, numbers.Count);
        Observations = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        _observers = [.. Observations.Select(observation => observation.Bind(therapies))];
        Sets = [.. sets.Select(set => new BoundRuleSet(set, observation => numbers[observation], site?.AdditionsTo(set.Indication) ?? []))];
        SiteQuestions = [.. Sets.SelectMany(set => set.SiteQuestions).Distinct()];
    }

    internal ImmutableArray<Observation> Observations { get; }

    internal BoundRuleSet[] Sets { get; }

    /// <summary>Which rules and settings they are.</summary>
    internal Knowledge Knowledge { get; }

    /// <summary>The observations that are a site's own questions.</summary>
    internal int[] SiteQuestions { get; }

    /// <summary>The site's rules among them; none if there are none.</summary>
    internal SiteRules? Site { get; }

    internal Truth Observe(int observation, Chart chart, Trace? trace) => _observers[observation](chart, trace);

    internal int NumberOf(Observation observation) => Observations.IndexOf(observation);
}
