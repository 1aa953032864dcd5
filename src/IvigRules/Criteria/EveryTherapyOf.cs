using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>A criterion on all therapies of a group: each had one of the named outcomes, and none has helped or is running.</summary>
internal sealed class EveryTherapyOf
{
    private const int None = -1;

    // The group itself, then each member followed by its own members.
    private readonly Therapy[] _members;
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly int[] _placeOf;
    private readonly TherapyRelation[] _relations;
    private readonly TherapyQuestion _question;

    private EveryTherapyOf(TherapyGroup group, TherapyHierarchy therapies, TherapyQuestion question)
    {
        var everything = group.Everything().ToList();
        var placeOf = everything.Select((member, place) => (member.Therapy, place))
            .ToDictionary(member => member.Therapy, member => member.place);
        _members = [.. everything.Select(member => member.Therapy)];
        _parents = new int[_members.Length];
        Array.Fill(_parents, None);
        _ends = new int[_members.Length];
        for (var place = 0; place < _members.Length; place++)
        {
            _ends[place] = place + everything[place].Everything().Count();
            foreach (var member in everything[place].Members.OrEmpty())
                _parents[placeOf[member.Therapy]] = place;
        }

        _placeOf = new int[therapies.Count];
        Array.Fill(_placeOf, None);
        foreach (var (therapy, place) in placeOf)
            _placeOf[therapies.NumberOf(therapy)] = place;
        _relations = therapies.RelationsTo(group.Therapy);
        _question = question;
    }

    [Flags]
    private enum Mark : byte
    {
        None = 0,

        /// <summary>The member has a record.</summary>
        Recorded = 1,

        /// <summary>A record has one of the outcomes.</summary>
        Satisfied = 2,

        /// <summary>The member or one beneath it has a record.</summary>
        Touched = 4,

        /// <summary>The member was reported as open.</summary>
        Asked = 8,
    }

    /// <summary>Every therapy of the group had one of these outcomes, and none has helped or is running.</summary>
    internal static Criterion Group(Func<IvigPolicy, TherapyGroup> group, string statement, params ImmutableArray<TherapyOutcome> outcomes)
    {
        var question = new TherapyQuestion(Therapy: null, outcomes);
        return new FactCriterion(statement, therapies => new EveryTherapyOf(group(therapies.Policy), therapies, question).Judge)
        {
            Asks = question,
            Reads = ["priorTherapies"],
        };
    }

    private Truth Judge(CaseView view, Notes? notes)
    {
        Span<Mark> marks = _members.Length <= 256 ? stackalloc Mark[_members.Length] : new Mark[_members.Length];
        var contradicted = false;
        foreach (var record in view.PriorTherapies)
        {
            if (!_relations.IsWithin(record.Number))
                continue;
            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"{record.Describe(withTherapy: true)}");
            contradicted |= record.Contradicts;

            // A therapy that only another group places beneath a member can contradict, but rules nothing out.
            var place = _placeOf[record.Number];
            if (place == None)
                continue;
            marks[place] |= _question.Names(record.Outcome) ? Mark.Recorded | Mark.Satisfied : Mark.Recorded;
            for (var above = place; above != None && !marks[above].HasFlag(Mark.Touched); above = _parents[above])
                marks[above] |= Mark.Touched;
        }

        return contradicted ? Truth.NotMet : JudgeMembers(marks, notes);
    }

    /// <summary>Met when every single therapy is ruled out. Without notes it stops at the first that is not.</summary>
    private Truth JudgeMembers(Span<Mark> marks, Notes? notes)
    {
        var truth = Truth.Met;
        for (var member = 0; member < _members.Length;)
        {
            var isSingle = _ends[member] == member + 1;
            if (marks[member].HasFlag(Mark.Touched) && !isSingle)
            {
                member++;
                continue;
            }

            // A single therapy, or a group without records.
            var judgedBy = JudgedBy(member, marks);
            if (judgedBy == None || !marks[judgedBy].HasFlag(Mark.Satisfied))
            {
                truth = Truth.Unknown;
                if (notes is null)
                    break;
                Ask(judgedBy == None ? member : judgedBy, marks, notes);
            }

            member = _ends[member];
        }

        return truth;
    }

    /// <summary>The member if it has a record, else the nearest group above it that has one, else none.</summary>
    private int JudgedBy(int member, ReadOnlySpan<Mark> marks)
    {
        while (member != None && !marks[member].HasFlag(Mark.Recorded))
            member = _parents[member];
        return member;
    }

    private void Ask(int open, Span<Mark> marks, Notes notes)
    {
        if (marks[open].HasFlag(Mark.Asked))
            return;
        marks[open] |= Mark.Asked;
        if (marks[open].HasFlag(Mark.Recorded))
            notes.NeedsJudgement($"{_members[open].Id}: the source does not say what follows");
        else
            notes.Misses("priorTherapies", _members[open].Id, $"{_members[open].Id}: nothing is recorded");
    }
}
