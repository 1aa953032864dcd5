using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Facts;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>The smallest sets of missing facts, with their answers, that would turn an Indeterminate verdict to Consider.</summary>
/// <remarks>
/// A set is tried by recording its answers in a copy of the case and observing that copy. For each indication the search begins with all
/// answers to what its rule and the contraindications miss, shrinks them to a smallest set, and goes on without one fact of that set after
/// the other. An answer never makes a criterion of the library's rules hold less, so this finds every smallest set of these answers; it has
/// no bound on the size of a set or their number. Where a site's own rule can withhold, there are none: it is asked about the recorded case
/// only, and nobody knows what it would say of another.
/// </remarks>
internal sealed class Changes
{
    private readonly CaseEvaluation _evaluation;
    private readonly CompiledRuleSet _rules;
    private readonly RuleTruths _truths;

    private Changes(CaseEvaluation evaluation, CompiledRuleSet rules, RuleTruths truths)
    {
        _truths = truths;
        _evaluation = evaluation;
        _rules = rules;
    }

    internal static ImmutableArray<WhatIf> Of(CaseEvaluation evaluation, CompiledRuleSet rules, RuleTruths truths, ImmutableArray<MissingFinding> missing) =>
        missing.IsEmpty || rules.Deciding.Intersect(rules.SiteQuestions).Any() ? [] : new Changes(evaluation, rules, truths).Find([.. missing.Select(finding => finding.Fact)]);

    private ImmutableArray<WhatIf> Find(HashSet<MissingFact> missing)
    {
        var offers = _rules.Deciding.Where(IsOpen)
            .SelectMany(observation => _evaluation.Offers(observation).Where(offer => missing.Contains(offer.Fact)).Select(offer => (FactCriterion: observation, Offer: offer)))
            .ToList();
        var found = new SortedDictionary<string, WhatIf>(StringComparer.Ordinal);
        for (var rule = 0; rule < _rules.Rules.Rules.Length; rule++)
        {
            if (_rules.Rules.Rules[rule].Kind != RuleKind.Indication || _truths[rule] == Truth.NotMet)
                continue;
            // What completes a record is the same for every rule; what became of a therapy is each rule's own question.
            var answers = offers.Where(offered => offered.Offer.Record != Offer.NoRecord || IsAskedBy(rule, offered.FactCriterion))
                .GroupBy(offered => offered.Offer.Fact, offered => offered.Offer)
                .OrderBy(group => group.Key)
                .Select(group => Offer.Together(group.Key, group));
            foreach (var smallest in Smallest([.. answers]))
            {
                var change = Describe(smallest);
                found.TryAdd(string.Join('\n', change.Answers.Select(answer => $"{answer.Fact}: {answer.Answer}")), change);
            }
        }

        return [.. found.Values.OrderBy(change => change.Answers.Length)];
    }

    private bool IsOpen(int observation) => _evaluation[observation] == Truth.Unknown;

    private bool IsAskedBy(int rule, int observation)
    {
        for (var i = 0; i < _rules.Rules.Rules.Length; i++)
        {
            if ((i == rule || _rules.Rules.Rules[i].Kind == RuleKind.Contraindication) && (_rules.Readers(observation) >> i & 1) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Every smallest set: one of them, then those that do without one of its facts.</summary>
    private IEnumerable<ImmutableArray<Offer>> Smallest(ImmutableArray<Offer> answers)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ImmutableArray<Offer>>([answers]);
        while (open.TryPop(out var left))
        {
            if (!tried.Add(string.Join('\n', left.Select(offer => offer.Fact))) || !IsConsidered(left))
                continue;
            var smallest = left;
            foreach (var offer in left)
            {
                var without = smallest.Remove(offer);
                if (IsConsidered(without))
                    smallest = without;
            }

            yield return smallest;
            foreach (var offer in smallest)
                open.Push(left.Remove(offer));
        }
    }

    /// <summary>The set in words, with every way to answer that keeps it one of the smallest.</summary>
    private WhatIf Describe(ImmutableArray<Offer> smallest)
    {
        var answers = smallest.Select(offer => new WhatIfAnswer(offer.Fact, offer.Say([.. offer.Ways.Where((way, i) => i == 0 || IsSmallestWith(offer, way))])));
        return new WhatIf([.. answers]) { Case = Record(smallest) };

        bool IsSmallestWith(Offer offer, Way way)
        {
            var other = smallest.Replace(offer, offer with { Ways = [way] });
            return IsConsidered(other) && !other.Any(one => IsConsidered(other.Remove(one)));
        }
    }

    private bool IsConsidered(ImmutableArray<Offer> answers) =>
        _rules.Decide(_rules.Truths(_evaluation.Of(Record(answers)))) == Verdict.Consider;

    private PatientCase Record(ImmutableArray<Offer> answers)
    {
        var edit = new CaseEdit(_evaluation.CaseView.Case);
        foreach (var answer in answers)
            answer.Ways[0].Record(edit);
        return edit.ToCase();
    }
}
