using System.Collections.Immutable;
using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Policy;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>A criterion on all therapies of a group: every one of them must be ruled out, and none may be helping.</summary>
internal sealed class EveryTherapyOf
{
    private const int NoParent = -1;
    private const int NoPlace = -1;

    // The group itself, then each member followed by what lies beneath it.
    private readonly Therapy[] _members;
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly int[] _placeOf;
    private readonly TherapyRelation[] _kinship;
    private readonly Outcomes _outcomes;

    private EveryTherapyOf(TherapyGroup group, TherapyHierarchy therapies, Outcomes outcomes)
    {
        var everything = group.Everything().ToList();
        _members = [.. everything.Select(member => member.Therapy)];
        _parents = [.. everything.Select(member => everything.FindIndex(above => above.Members.OrEmpty().Contains(member)))];
        _ends = [.. everything.Select((member, place) => place + member.Everything().Count())];
        var numbers = everything.ConvertAll(member => therapies.NumberOf(member.Therapy));
        _placeOf = [.. Enumerable.Range(0, therapies.Count).Select(number => numbers.IndexOf(number))];
        _kinship = therapies.RelationsTo(group.Therapy);
        _outcomes = outcomes;
    }

    /// <summary>What is on record for a member.</summary>
    [Flags]
    private enum Mark : byte
    {
        None = 0,

        /// <summary>Something is recorded on it.</summary>
        Recorded = 1,

        /// <summary>One of the outcomes is.</summary>
        Satisfied = 2,

        /// <summary>Something is recorded on it or beneath it.</summary>
        Touched = 4,

        /// <summary>It has been asked about.</summary>
        Asked = 8,
    }

    /// <summary>Every therapy of the group had one of these outcomes, and none has helped or is running.</summary>
    internal static Criterion Had(Func<IvigPolicy, TherapyGroup> group, string says, params ImmutableArray<TherapyOutcome> outcomes) =>
        new FactCriterion(says, therapies => new EveryTherapyOf(group(therapies.Policy), therapies, new(outcomes)).Judge) { Reads = ["priorTherapies"] };

    private Truth Judge(CaseView chart, Notes? trace)
    {
        Span<Mark> marks = stackalloc Mark[_members.Length];
        var contradicted = false;
        var records = chart.Case.PriorTherapies;
        for (var i = 0; i < records.Length; i++)
        {
            if (!OneTherapy.IsKin(chart, i, _kinship, TherapyRelation.Within))
                continue;
            contradicted |= OneTherapy.Contradicts(records[i].Outcome);

            // What another group puts beneath a member can help, and rules nothing out.
            var place = _placeOf[chart.Therapies[i]];
            if (place == NoPlace)
                continue;
            marks[place] |= _outcomes.Contains(records[i].Outcome) ? Mark.Recorded | Mark.Satisfied : Mark.Recorded;
            for (var above = place; above != NoParent && !marks[above].HasFlag(Mark.Touched); above = _parents[above])
                marks[above] |= Mark.Touched;
        }

        var next = 0;
        var result = contradicted ? Truth.NotMet
            : FindOpen(marks, ref next, out _) ? Truth.Unknown
            : Truth.Met;
        if (trace is not null)
            Explain(chart, trace, marks, result);
        return result;
    }

    /// <summary>The next member that is not ruled out; of a group with nothing on record, the group.</summary>
    /// <param name="marks">What is on record.</param>
    /// <param name="next">Where to look on; moved behind what was found.</param>
    /// <param name="open">The member itself, or the group above it by whose records it is judged.</param>
    private bool FindOpen(ReadOnlySpan<Mark> marks, ref int next, out int open)
    {
        while (next < _members.Length)
        {
            open = next;
            var isSingle = _ends[open] == open + 1;
            if (marks[open].HasFlag(Mark.Touched) && !isSingle)
            {
                next++;
                continue;
            }

            next = _ends[open];
            var by = JudgedBy(open, marks);
            if (by == NoParent)
                return true;
            open = by;
            if (!marks[by].HasFlag(Mark.Satisfied))
                return true;
        }

        open = NoParent;
        return false;
    }

    /// <summary>The member itself if anything is recorded on it, else the nearest group above with records, else none.</summary>
    private int JudgedBy(int member, ReadOnlySpan<Mark> marks)
    {
        while (member != NoParent && !marks[member].HasFlag(Mark.Recorded))
            member = _parents[member];
        return member;
    }

    private void Explain(CaseView chart, Notes trace, Span<Mark> marks, Truth result)
    {
        var records = chart.Case.PriorTherapies;
        for (var i = 0; i < records.Length; i++)
        {
            if (!OneTherapy.IsKin(chart, i, _kinship, TherapyRelation.Within))
                continue;
            trace.Cite("priorTherapies", i);
            trace.Saw($"{new RecordInWords(chart, records[i], withTherapy: true)}");
        }

        var next = 0;
        while (result == Truth.Unknown && FindOpen(marks, ref next, out var open))
        {
            if (marks[open].HasFlag(Mark.Asked))
                continue;
            marks[open] |= Mark.Asked;
            if (marks[open].HasFlag(Mark.Recorded))
            {
                trace.Saw($"{_members[open].Id}: the source does not say what follows");
                trace.LeavesToClinician();
            }
            else
            {
                trace.Saw($"{_members[open].Id}: nothing is recorded");
                trace.Misses("priorTherapies", _members[open].Id);
                trace.Offers?.Add(Answers.Outcome(_members[open], _outcomes.All, onset: null));
            }
        }
    }
}
