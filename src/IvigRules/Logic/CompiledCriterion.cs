using IvigRules.Assessments;
using IvigRules.Criteria;

namespace IvigRules.Logic;

/// <summary>A criterion with its observations numbered, ready to be evaluated over what is observed.</summary>
internal sealed class CompiledCriterion
{
    private readonly Connective _connective;
    private readonly int[] _observations;
    private readonly CompiledCriterion[] _combinations;

    internal CompiledCriterion(Criterion criterion, Func<FactCriterion, int> number)
    {
        // A single observation is all of itself.
        var combination = criterion as Combination ?? new Combination(Connective.All, [criterion]);
        _connective = combination.Connective;
        _observations = [.. combination.Parts.OfType<FactCriterion>().Select(number)];
        _combinations = [.. combination.Parts.OfType<Combination>().Select(part => new CompiledCriterion(part, number))];
    }

    /// <summary>The truth. What one part settles, the parts behind it are not observed for; combinations stand behind.</summary>
    internal Truth Evaluate(CaseEvaluation observed)
    {
        var settled = _connective == Connective.Any ? Truth.Met : Truth.NotMet;
        var truth = settled.Not();
        foreach (var observation in _observations)
        {
            var next = observed[observation];
            if (next == settled)
                return Turned(settled);
            if (next == Truth.Unknown)
                truth = next;
        }

        foreach (var combination in _combinations)
        {
            var next = combination.Evaluate(observed);
            if (next == settled)
                return Turned(settled);
            if (next == Truth.Unknown)
                truth = next;
        }

        return Turned(truth);
    }

    /// <summary>The truth table, given that of every observation: one bit for each way the unknown ones could turn out.</summary>
    internal ulong Tabulate(ReadOnlySpan<ulong> observed)
    {
        var table = _connective == Connective.Any ? 0 : ulong.MaxValue;
        foreach (var observation in _observations)
            table = With(table, observed[observation]);
        foreach (var combination in _combinations)
            table = With(table, combination.Tabulate(observed));
        return _connective == Connective.Not ? ~table : table;
    }

    private Truth Turned(Truth truth) => _connective == Connective.Not ? truth.Not() : truth;

    private ulong With(ulong table, ulong part) => _connective == Connective.Any ? table | part : table & part;
}
