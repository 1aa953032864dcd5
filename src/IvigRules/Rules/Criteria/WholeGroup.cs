using System.Collections.Immutable;

namespace IvigRules;

/// <summary>A criterion on all therapies of a group: every one of them must be ruled out, and none may be helping.</summary>
internal sealed class WholeGroup
{
    private const int NoParent = -1;

    private readonly Therapy[] _members;
    private readonly int[] _parents;
    private readonly bool[] _isSingle;
    private readonly int[] _placeOf;
    private readonly ImmutableArray<TherapyOutcome> _outcomes;

    private WholeGroup(TherapyGroup group, TherapyHierarchy therapies, ImmutableArray<TherapyOutcome> outcomes)
    {
        var everything = group.Everything().ToList();
        _members = [.. everything.Select(member => member.Therapy)];
        _isSingle = [.. everything.Select(member => member.Members.IsDefaultOrEmpty)];
        _parents = [.. everything.Select(member => everything.FindIndex(above => above.Members.OrEmpty().Contains(member)))];
        var numbers = everything.ConvertAll(member => therapies.NumberOf(member.Therapy));
        _placeOf = [.. Enumerable.Range(0, therapies.Count).Select(number => numbers.IndexOf(number))];
        _outcomes = outcomes;
    }

    /// <summary>Every therapy of the group had one of these outcomes, and none has helped or is running.</summary>
    internal static Criterion Had(Func<IvigPolicy, TherapyGroup> group, string says, params ImmutableArray<TherapyOutcome> outcomes) =>
        new Observation(says, therapies => new WholeGroup(group(therapies.Policy), therapies, outcomes).Judge) { Reads = ["priorTherapies"] };

    private Truth Judge(Chart chart, Trace? trace)
    {
        // For each member: whether anything is recorded on it, and whether one of the outcomes is.
        Span<bool> recorded = stackalloc bool[_members.Length];
        Span<bool> satisfied = stackalloc bool[_members.Length];
        var contradicted = false;
        var any = false;
        var records = chart.Case.PriorTherapies;
        for (var i = 0; i < records.Length; i++)
        {
            if (PlaceOf(chart, i) is not (>= 0 and var place))
                continue;
            any = true;
            recorded[place] = true;
            satisfied[place] |= TherapyCriterion.IsAmong(_outcomes, records[i].Outcome);
            contradicted |= TherapyCriterion.Contradicts(records[i].Outcome);
        }

        var result = contradicted ? Truth.NotMet
            : any ? JudgeMembers(recorded, satisfied)
            : Truth.Unknown;
        if (trace is not null)
            Explain(chart, trace, recorded, satisfied, result);
        return result;
    }

    private Truth JudgeMembers(ReadOnlySpan<bool> recorded, ReadOnlySpan<bool> satisfied)
    {
        for (var member = 0; member < _members.Length; member++)
        {
            if (_isSingle[member] && (JudgedBy(member, recorded) is not (>= 0 and var by) || !satisfied[by]))
                return Truth.Unknown;
        }

        return Truth.Met;
    }

    /// <summary>The member itself if anything is recorded on it, else the nearest group above with records, else none.</summary>
    private int JudgedBy(int member, ReadOnlySpan<bool> recorded)
    {
        while (member != NoParent && !recorded[member])
            member = _parents[member];
        return member;
    }

    private int HighestUntouched(int member, ReadOnlySpan<bool> touched)
    {
        while (_parents[member] != NoParent && !touched[_parents[member]])
            member = _parents[member];
        return member;
    }

    private int PlaceOf(Chart chart, int record)
    {
        var number = chart.Therapies[record];
        return number >= 0 ? _placeOf[number] : -1;
    }

    private void Explain(Chart chart, Trace trace, ReadOnlySpan<bool> recorded, ReadOnlySpan<bool> satisfied, Truth result)
    {
        var records = chart.Case.PriorTherapies;
        for (var i = 0; i < records.Length; i++)
        {
            if (PlaceOf(chart, i) < 0)
                continue;
            trace.Cite("priorTherapies", i);
            if (trace.WithReasons)
                trace.Saw(TherapyCriterion.Describe(chart, records[i], withTherapy: true));
        }

        if (result != Truth.Unknown)
            return;

        // Marks every group with something recorded on or beneath it, to ask at the highest level where there is nothing.
        Span<bool> touched = stackalloc bool[_members.Length];
        for (var member = 0; member < _members.Length; member++)
        {
            for (var above = member; recorded[member] && above != NoParent; above = _parents[above])
                touched[above] = true;
        }

        // Each group, or member, is asked about once, whichever of its members leaves the criterion open.
        Span<bool> asked = stackalloc bool[_members.Length];
        for (var member = 0; member < _members.Length; member++)
        {
            if (!_isSingle[member])
                continue;
            var by = JudgedBy(member, recorded);
            if (by != NoParent && satisfied[by])
                continue;
            var about = by != NoParent ? by : HighestUntouched(member, touched);
            if (asked[about])
                continue;
            asked[about] = true;
            if (by == NoParent)
            {
                trace.Saw($"{_members[about].Id}: nothing is recorded");
                trace.Misses("priorTherapies", _members[about].Id);
                trace.Offers?.Add(Answers.Outcome(_members[about], _outcomes, onset: null));
            }
            else
            {
                trace.Saw($"{_members[about].Id}: the source does not say what follows");
                trace.LeavesToClinician();
            }
        }
    }
}
