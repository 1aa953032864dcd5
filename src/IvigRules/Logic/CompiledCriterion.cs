namespace IvigRules.Logic;

/// <summary>A criterion whose leaves are numbered, ready to be evaluated over the truths of one case.</summary>
internal sealed class CompiledCriterion
{
    private readonly Connective _connective;
    private readonly int[] _leaves;
    private readonly CompiledCriterion[] _combinations;

    internal CompiledCriterion(Criterion criterion, Func<Criterion, int> number)
    {
        // A single leaf is "all of" itself.
        var combination = criterion as Combination ?? new Combination(Connective.All, [criterion]);
        _connective = combination.Connective;
        _leaves = [.. combination.Parts.Where(part => part is not Combination).Select(number)];
        _combinations = [.. combination.Parts.OfType<Combination>().Select(part => new CompiledCriterion(part, number))];
    }

    /// <summary>The truth by Kleene's logic. Leaves are evaluated first, and evaluation stops once the truth is settled.</summary>
    internal Truth Evaluate(LazyTruths truths)
    {
        var settled = _connective == Connective.Any ? Truth.Met : Truth.NotMet;
        var truth = settled.Not();
        foreach (var leaf in _leaves)
        {
            var next = truths[leaf];
            if (next == settled)
                return Finish(settled);
            if (next == Truth.Unknown)
                truth = next;
        }

        foreach (var combination in _combinations)
        {
            var next = combination.Evaluate(truths);
            if (next == settled)
                return Finish(settled);
            if (next == Truth.Unknown)
                truth = next;
        }

        return Finish(truth);
    }

    /// <summary>The truth table, one bit for each assignment of the unknown leaves, from the tables of the leaves.</summary>
    internal ulong Tabulate(ReadOnlySpan<ulong> leaves)
    {
        var table = _connective == Connective.Any ? 0 : ulong.MaxValue;
        foreach (var leaf in _leaves)
            table = Combine(table, leaves[leaf]);
        foreach (var combination in _combinations)
            table = Combine(table, combination.Tabulate(leaves));
        return _connective == Connective.Not ? ~table : table;
    }

    private Truth Finish(Truth truth) => _connective == Connective.Not ? truth.Not() : truth;

    private ulong Combine(ulong table, ulong part) => _connective == Connective.Any ? table | part : table & part;
}
