namespace IvigRules.Tests.Laws.Tables;

/// <summary>A rule set as a table: a row for every combination of truths that its observations can have, and in each the truth of every rule.</summary>
/// <remarks>Rules and verdicts are worked out here from sections 1 and 3.1 of the specification, not by the library.</remarks>
internal sealed class RuleTable
{
    private static readonly Truth[] Truths = [Truth.NotMet, Truth.Unknown, Truth.Met];

    private readonly RuleSet _rules;
    private readonly List<FactCriterion> _columns;

    internal RuleTable(RuleSet rules)
    {
        _rules = rules;
        _columns = [.. rules.Rules.SelectMany(rule => Observations(rule.When)).Distinct()];
        IEnumerable<Truth[]> combinations = [[]];
        foreach (var _ in _columns)
            combinations = combinations.SelectMany(seen => Truths, (seen, truth) => (Truth[])[.. seen, truth]);
        Rows = [.. combinations.Select(seen => new Row(seen, [.. rules.Rules.Select(rule => TruthOf(rule.When, seen))]))];
    }

    /// <summary>A combination: what each observation sees, and whether each rule holds then.</summary>
    internal sealed record Row(Truth[] Seen, Truth[] Rules);

    internal List<Row> Rows { get; }

    internal IReadOnlyList<FactCriterion> Columns => _columns;

    /// <summary>The verdict of a row as the table of the specification has it: the first line that applies.</summary>
    internal Verdict Verdict(Row row, Rule? without = null)
    {
        bool Any(RuleKind kind, params Truth[] truths) => _rules.Rules.Where((rule, i) => rule != without && rule.Kind == kind && truths.Contains(row.Rules[i])).Any();
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
    internal IEnumerable<Rule> NeverDeciding() => _rules.Rules.Where((rule, i) => rule.Kind == RuleKind.Advice
        ? Rows.TrueForAll(row => row.Rules[i] == Truth.Met) || Rows.TrueForAll(row => row.Rules[i] != Truth.Met)
        : !Rows.Exists(row => row.Rules[i] == Truth.Met && Verdict(row) != Verdict(row, without: rule)));

    /// <summary>
    /// Pairs of rules that say different things of the same findings: both indications of a row hold and their regimens differ; or the two always hold
    /// together, and one speaks for and the other against.
    /// </summary>
    internal IEnumerable<(Rule First, Rule Second, Row Row)> Contradictions()
    {
        for (var i = 0; i < _rules.Rules.Length; i++)
        {
            for (var j = i + 1; j < _rules.Rules.Length; j++)
            {
                var (first, second) = (_rules.Rules[i], _rules.Rules[j]);
                var together = Rows.Find(row => row.Rules[i] == Truth.Met && row.Rules[j] == Truth.Met);
                var samePlace = first.Kind == RuleKind.Indication && second.Kind == RuleKind.Indication && Dose(first) != Dose(second);
                var opposed = first.Kind != second.Kind && first.Kind != RuleKind.Advice && second.Kind != RuleKind.Advice && Rows.TrueForAll(row => row.Rules[i] == row.Rules[j]);
                if (together is not null && (samePlace || opposed))
                    yield return (first, second, together);
            }
        }
    }

    /// <summary>A row in words, with a patient of the enumerated space that it describes, if there is one.</summary>
    internal string Describe(Row row)
    {
        var seen = string.Join('\n', _columns.Select((column, i) => $"  [{row.Seen[i].ContractName()}] {column.Statement}"));
        return $"{_rules.Indication.ContractName()}\n{seen}\n{TablePatients.Json(_rules.Indication, _columns, row.Seen) ?? "no patient of the enumerated space is described so"}";
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

    private static (DosePerWeight, DosePerWeight, int?, int)? Dose(Rule rule) =>
        rule.Regimen is { } regimen ? (regimen.Low, regimen.High, regimen.Infusions, regimen.IntervalDays) : null;

    private static IEnumerable<FactCriterion> Observations(Criterion criterion) =>
        criterion is FactCriterion observation ? [observation] : criterion.Parts.SelectMany(Observations);
}
