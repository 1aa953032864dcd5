namespace IvigRules;

/// <summary>A criterion with its observations numbered, ready to be evaluated over what is observed.</summary>
internal sealed class Gate
{
    private readonly int _observation;
    private readonly Connective _connective;
    private readonly Gate[] _parts;

    internal Gate(Criterion criterion, Func<Observation, int> number)
    {
        if (criterion is Combination combination)
        {
            _connective = combination.Connective;
            _parts = [.. combination.Parts.Select(part => new Gate(part, number))];
        }
        else
        {
            _parts = [];
            _observation = number((Observation)criterion);
        }
    }

    /// <summary>The truth. Where one part settles it, the parts behind are not observed.</summary>
    internal Truth Evaluate(Evaluation observed)
    {
        if (_parts.Length == 0)
            return observed[_observation];
        var truth = _parts[0].Evaluate(observed);
        var settled = _connective == Connective.All ? Truth.NotMet : Truth.Met;
        for (var i = 1; i < _parts.Length && truth != settled; i++)
        {
            var next = _parts[i].Evaluate(observed);
            truth = _connective == Connective.All ? truth.And(next) : truth.Or(next);
        }

        return _connective == Connective.Not ? truth.Not() : truth;
    }

    /// <summary>The truth table, given that of every observation: one bit for each way the unknown ones could turn out.</summary>
    internal ulong Tabulate(ReadOnlySpan<ulong> observed)
    {
        if (_parts.Length == 0)
            return observed[_observation];
        var table = _parts[0].Tabulate(observed);
        for (var i = 1; i < _parts.Length; i++)
        {
            var next = _parts[i].Tabulate(observed);
            table = _connective == Connective.All ? table & next : table | next;
        }

        return _connective == Connective.Not ? ~table : table;
    }
}
