using IvigRules.Criteria;

namespace IvigRules.Assessments;

/// <summary>Finds the smallest sets of answers to missing facts that would turn an Indeterminate verdict to Consider.</summary>
/// <remarks>
/// A set is tried by assessing a copy of the case with its answers recorded. For each indication rule the search starts with all answers
/// to the facts that this rule and the contraindications miss, shrinks them to a smallest set, and repeats without each fact of that set
/// in turn. Answers are monotone for the library's rules, so this finds every smallest set. A site's contraindication is judged for the
/// recorded case only, and its answer for another is not known: with one, no set is returned.
/// </remarks>
internal sealed class WhatIfSearch
{
    private readonly CaseEvaluation _evaluation;
    private readonly CompiledRuleSet _rules;

    private WhatIfSearch(CaseEvaluation evaluation, CompiledRuleSet rules)
    {
        _evaluation = evaluation;
        _rules = rules;
    }

    internal static ImmutableArray<WhatIf> Find(
        CaseEvaluation evaluation, CompiledRuleSet rules, RuleTruths truths, ImmutableArray<MissingFinding> missing)
    {
        if (missing.IsEmpty || rules.Deciding.Any(leaf => evaluation.Rules.Leaves[leaf].Site is not null))
            return [];
        var search = new WhatIfSearch(evaluation, rules);
        var answers = search.Answers([.. missing.Select(finding => finding.Fact)]);
        var found = new SortedDictionary<string, WhatIf>(StringComparer.Ordinal);
        foreach (var (rule, place) in rules.RuleSet.Rules.Select((rule, place) => (rule, place)))
        {
            if (rule.Kind != RuleKind.Indication || truths[place] == Truth.NotMet)
                continue;
            var readers = 1UL << place | rules.Of(RuleKind.Contraindication);

            // Every rule completes a record alike; the outcome of a therapy depends on the rule.
            var asked = answers.Where(answer => answer.Answer.CompletesARecord || (rules.Readers(answer.Leaf) & readers) != 0)
                .GroupBy(answer => answer.Answer.Fact, answer => answer.Answer)
                .OrderBy(group => group.Key)
                .Select(group => PossibleAnswer.Together(group.Key, group));
            foreach (var smallest in search.SmallestSets([.. asked]))
            {
                var described = search.Describe(smallest);
                found.TryAdd(string.Join('\n', described.Answers.Select(answer => $"{answer.Fact}: {answer.Answer}")), described);
            }
        }

        return [.. found.Values.OrderBy(set => set.Answers.Length)];
    }

    /// <summary>The possible answers to the missing facts, with the criterion that misses each.</summary>
    private List<(int Leaf, PossibleAnswer Answer)> Answers(HashSet<MissingFact> missing)
    {
        var notes = new Notes(withReasons: false);
        var answers = new List<(int Leaf, PossibleAnswer Answer)>();
        foreach (var leaf in _rules.Deciding.Where(leaf => _evaluation[leaf] == Truth.Unknown))
        {
            _evaluation.Judge(leaf, notes);
            foreach (var missed in notes.Missed.Where(missed => missing.Contains(missed.Fact)))
            {
                if (PossibleAnswers.To(missed, _evaluation.Rules.Leaves[leaf], _evaluation.View) is { } answer)
                    answers.Add((leaf, answer));
            }
        }

        return answers;
    }

    /// <summary>Every smallest set: the first, then those without one of its facts.</summary>
    private IEnumerable<PossibleAnswer[]> SmallestSets(PossibleAnswer[] answers)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<PossibleAnswer[]>([answers]);
        while (open.TryPop(out var left))
        {
            if (!tried.Add(string.Join('\n', left.Select(answer => answer.Fact))) || !IsConsidered(left))
                continue;
            var smallest = Shrink(left);
            yield return smallest;
            foreach (var answer in smallest)
                open.Push(Without(left, answer));
        }
    }

    private PossibleAnswer[] Shrink(PossibleAnswer[] answers)
    {
        foreach (var answer in answers)
        {
            var without = Without(answers, answer);
            if (IsConsidered(without))
                answers = without;
        }

        return answers;
    }

    /// <summary>The set in words, with every value for which it stays a smallest set.</summary>
    private WhatIf Describe(PossibleAnswer[] smallest)
    {
        var answers = smallest.Select(answer => new WhatIfAnswer(answer.Fact,
            answer.Describe([.. answer.Values.Where((value, i) => i == 0 || IsSmallestWith(smallest, answer, value))])));
        return new([.. answers]) { Case = Complete(smallest) };
    }

    private bool IsSmallestWith(PossibleAnswer[] smallest, PossibleAnswer answer, PossibleValue value)
    {
        var other = Array.ConvertAll(smallest, one => ReferenceEquals(one, answer) ? one with { Values = [value] } : one);
        return IsConsidered(other) && (IsNoStronger(value, answer) || !Array.Exists(other, one => IsConsidered(Without(other, one))));
    }

    /// <summary>Whether a value satisfies no criterion that the first value does not: then no smaller set suffices with it.</summary>
    /// <remarks>
    /// For a relapse, a record without dates that is completed is the exception: there a failure has to be of the relapse, while a
    /// therapy that was not tolerated or is contraindicated is ruled out whenever that was.
    /// </remarks>
    private bool IsNoStronger(PossibleValue value, PossibleAnswer answer)
    {
        if (value.Outcome is not { } outcome || answer.Values[0].Outcome is not { } first
            || NameComparer.AreSame(answer.Fact.Subject, Therapy.IntravenousImmunoglobulin.Id))
            return false;
        return Array.TrueForAll(_rules.Deciding, leaf =>
            _evaluation.Rules.Leaves[leaf].Asks is not { } question || !question.Names(outcome)
            || (question.Names(first) && (answer.Record is null || question.Relapse is null)));
    }

    private bool IsConsidered(PossibleAnswer[] answers) =>
        _rules.Decide(_rules.VerdictTruths(_evaluation.Of(Complete(answers)))) == Verdict.Consider;

    private PatientCase Complete(PossibleAnswer[] answers)
    {
        var completed = new CompletedCase(_evaluation.View.Case);
        foreach (var answer in answers)
            answer.Values[0].Record(completed);
        return completed.ToCase();
    }

    private static PossibleAnswer[] Without(PossibleAnswer[] answers, PossibleAnswer answer) =>
        Array.FindAll(answers, one => !ReferenceEquals(one, answer));
}
