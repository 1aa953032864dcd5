using System.Collections.Immutable;

namespace IvigRules.Tests.Laws.Tables;

/// <summary>A rule set as a table: a row for every combination of truths that its observations can have, and in each the truth of every rule.</summary>
/// <remarks>Rules and verdicts are worked out here from sections 1 and 3.1 of the specification, not by the library.</remarks>
internal sealed class RuleTable
{
    private static readonly Truth[] Truths = [Truth.NotMet, Truth.Unknown, Truth.Met];

    private readonly Indication _indication;
    private readonly List<FactCriterion> _columns;

    internal RuleTable(RuleSet rules)
    {
        _indication = rules.Indication;
        Rules = [.. rules.Rules.Where(rule => rule.Kind is RuleKind.Indication or RuleKind.Contraindication or RuleKind.Advice)];
        _columns = [.. Rules.SelectMany(rule => Observations(rule.When)).Distinct()];
        IEnumerable<Truth[]> combinations = [[]];
        foreach (var _ in _columns)
            combinations = combinations.SelectMany(seen => Truths, (seen, truth) => (Truth[])[.. seen, truth]);
        Rows = [.. combinations.Select(seen => new Row(seen, [.. Rules.Select(rule => TruthOf(rule.When, seen))]))];
    }

    /// <summary>A combination: what each observation sees, and whether each rule holds then.</summary>
    internal sealed record Row(Truth[] Seen, Truth[] Rules);

    /// <summary>The rules that take part in the verdict or stand beside it, in their order.</summary>
    internal ImmutableArray<Rule> Rules { get; }

    internal List<Row> Rows { get; }

    internal IReadOnlyList<FactCriterion> Columns => _columns;

    /// <summary>The verdict of a row as the table of the specification has it: the first line that applies.</summary>
    internal Verdict Verdict(Row row, Rule? without = null)
    {
        bool Any(RuleKind kind, params Truth[] truths) => Rules.Where((rule, i) => rule != without && rule.Kind == kind && truths.Contains(row.Rules[i])).Any();
        return Any(RuleKind.Contraindication, Truth.Met) ? IvigRules.Logic.Verdict.Contraindicated
            : !Any(RuleKind.Indication, Truth.Met, Truth.Unknown) ? IvigRules.Logic.Verdict.NotIndicated
            : Any(RuleKind.Indication, Truth.Met) && !Any(RuleKind.Contraindication, Truth.Unknown) ? IvigRules.Logic.Verdict.Consider
            : IvigRules.Logic.Verdict.Indeterminate;
    }

    /// <summary>The rows for which a decision gives no verdict, or another one than the specification.</summary>
    internal IEnumerable<Row> Gaps(Func<Row, Verdict> decide) => Rows.Where(row =>
    {
        try
        {
            return decide(row) != Verdict(row);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NotSupportedException)
        {
            return true;
        }
    });

    /// <summary>The rules that no row needs: none in which the rule holds and the verdict is another one without it; for advice, none in which it holds, or none in which it does not.</summary>
    internal IEnumerable<Rule> NeverDeciding() => Rules.Where((rule, i) => rule.Kind == RuleKind.Advice
        ? Rows.TrueForAll(row => row.Rules[i] == Truth.Met) || Rows.TrueForAll(row => row.Rules[i] != Truth.Met)
        : !Rows.Exists(row => row.Rules[i] == Truth.Met && Verdict(row) != Verdict(row, without: rule)));

    /// <summary>Pairs of rules that say different things of the same findings: the two always hold together, and one speaks for and the other against.</summary>
    internal IEnumerable<(Rule First, Rule Second, Row Row)> Contradictions()
    {
        for (var i = 0; i < Rules.Length; i++)
        {
            for (var j = i + 1; j < Rules.Length; j++)
            {
                var (first, second) = (Rules[i], Rules[j]);
                var together = Rows.Find(row => row.Rules[i] == Truth.Met && row.Rules[j] == Truth.Met);
                var opposed = first.Kind != second.Kind && first.Kind != RuleKind.Advice && second.Kind != RuleKind.Advice && Rows.TrueForAll(row => row.Rules[i] == row.Rules[j]);
                if (together is not null && opposed)
                    yield return (first, second, together);
            }
        }
    }

    /// <summary>A row in words, with a patient of the enumerated space that it describes, if there is one.</summary>
    internal string Describe(Row row)
    {
        var seen = string.Join('\n', _columns.Select((column, i) => $"  [{row.Seen[i].ContractName()}] {column.Statement}"));
        return $"{_indication.ContractName()}\n{seen}\n{TablePatients.Json(_indication, _columns, row.Seen) ?? "no patient of the enumerated space is described so"}";
    }

    private Truth TruthOf(Criterion criterion, Truth[] seen)
    {
        if (criterion is FactCriterion observation)
            return seen[_columns.IndexOf(observation)];
        var parts = criterion.Parts.Select(part => TruthOf(part, seen)).ToList();
        return criterion.Statement switch
        {
            "all of" => parts.Min(),
            "any of" => parts.Max(),
            "not" => (Truth)(-(int)Assert.Single(parts)),
            _ => throw new NotSupportedException(criterion.Statement),
        };
    }

    private static IEnumerable<FactCriterion> Observations(Criterion criterion) =>
        criterion is FactCriterion observation ? [observation] : criterion.Parts.SelectMany(Observations);
}
