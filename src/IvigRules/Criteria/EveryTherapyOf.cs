using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>A criterion on all therapies of a group: each had one of the named outcomes, and none is helping or running.</summary>
internal sealed class EveryTherapyOf
{
    private readonly GroupMembers _members;
    private readonly TherapyRelation[] _relations;
    private readonly TherapyQuestion _question;

    private EveryTherapyOf(TherapyGroup group, TherapyHierarchy therapies, TherapyQuestion question)
    {
        _members = new(group, therapies);
        _relations = therapies.RelationsTo(group.Therapy);
        _question = question;
    }

    /// <summary>Every therapy of the group had one of these outcomes, and none has helped or is running.</summary>
    internal static Criterion Group(Therapy group, string statement, params ImmutableArray<TherapyOutcome> outcomes)
    {
        var question = new TherapyQuestion(TherapyClaim.EveryHadOutcome, group, outcomes);
        return new FactCriterion(statement, therapies => new EveryTherapyOf(therapies.Policy.Group(group), therapies, question).Judge)
        {
            Asks = question,
            Reads = ["priorTherapies"],
        };
    }

    private Truth Judge(CaseView view, Notes? notes)
    {
        Span<MemberRecords> records = _members.Count <= 64 ? stackalloc MemberRecords[_members.Count] : new MemberRecords[_members.Count];
        var truth = Gather(view, records, notes);
        return truth == Truth.NotMet ? truth : truth.And(JudgeMembers(records, notes));
    }

    /// <summary>Sorts the records by member. NotMet when one is running or helping, Unknown when that cannot be said.</summary>
    private Truth Gather(CaseView view, Span<MemberRecords> records, Notes? notes)
    {
        var truth = Truth.Met;
        foreach (var record in view.PriorTherapies)
        {
            if (!_relations.IsWithin(record.Number))
            {
                truth = truth.And(JudgeShared(record, notes));
                continue;
            }

            notes?.Cites("priorTherapies", record.Place);
            notes?.Saw($"{record.Describe()}");
            if (record.IsRunning || record is { Outcome: TherapyOutcome.Responded, EndedOn: null })
                truth = Truth.NotMet;
            if (record.IsOutcomeOpen)
            {
                truth = truth.And(Truth.Unknown);
                notes?.MissesOutcome(record);
            }

            // A therapy that only another group places beneath a member can contradict, but rules nothing out.
            var place = _members.PlaceOf(record.Number);
            if (place != GroupMembers.None)
                records[place].Add(record, _question.Names(record.Outcome));
            for (; place != GroupMembers.None && !records[place].IsTouched; place = _members.ParentOf(place))
                records[place].IsTouched = true;
        }

        if (truth == Truth.NotMet || !view.IsIncomplete(CaseList.PriorTherapies))
            return truth;
        notes?.MissesRest(CaseList.PriorTherapies);
        return Truth.Unknown;
    }

    /// <summary>
    /// A record on another group that shares a member with this one, such as anti-CD20 therapies with the first-line agents: running or
    /// helping, it may be that member. Beyond the source: the safer reading.
    /// </summary>
    private Truth JudgeShared(TherapyRecord record, Notes? notes)
    {
        var mayHelp = record.Contradicts && record is not { Outcome: TherapyOutcome.Responded, EndedOn: not null };
        if (record.Number < 0 || _relations[record.Number] != TherapyRelation.Sharing || !(mayHelp || record.IsOutcomeOpen))
            return Truth.Met;
        notes?.Cites("priorTherapies", record.Place);
        notes?.Saw($"{record.Describe()}");
        notes?.Misses(record, "priorTherapies.therapy", $"which agent it was is not recorded");
        return Truth.Unknown;
    }

    /// <summary>The Kleene "all" over the single therapies.</summary>
    private Truth JudgeMembers(Span<MemberRecords> records, Notes? notes)
    {
        var truth = Truth.Met;
        for (var member = 0; member < _members.Count && truth != Truth.NotMet;)
        {
            if (records[member].IsTouched && !_members.IsSingle(member))
            {
                member++;
                continue;
            }

            // A single therapy, or a group without records.
            truth = truth.And(JudgeMember(member, records, notes));
            member = _members.EndOf(member);
        }

        return truth;
    }

    private Truth JudgeMember(int member, Span<MemberRecords> records, Notes? notes)
    {
        var judgedBy = member;
        while (judgedBy != GroupMembers.None && !records[judgedBy].IsRecorded)
            judgedBy = _members.ParentOf(judgedBy);
        if (judgedBy == GroupMembers.None)
        {
            notes?.Misses("priorTherapies", _members[member].Id, $"{TherapyNames.InWords(_members[member])}: nothing is recorded");
            return Truth.Unknown;
        }

        ref var by = ref records[judgedBy];
        if (by.LastResponseEnd is { } ended)
            return JudgeAfterResponse(member, ended, records, notes);
        if (by.Named.Any)
            return Truth.Met;
        if (!by.Open.Any && !by.Other.Any)
            return Truth.NotMet;
        if (!by.WasAsked)
        {
            by.WasAsked = true;
            if (by.Other.Any)
                notes?.NeedsJudgement($"{TherapyNames.InWords(_members[judgedBy])}: the source does not say what follows");
        }

        return Truth.Unknown;
    }

    /// <summary>A response that is over neither blocks for ever nor counts as tried and failed: what came after it decides.</summary>
    private Truth JudgeAfterResponse(int member, DateOnly ended, Span<MemberRecords> all, Notes? notes)
    {
        for (var place = member; place != GroupMembers.None; place = _members.ParentOf(place))
        {
            if (all[place].Named.Last >= ended)
                return Truth.Met;
        }

        bool undated = false, open = false, other = false, never = false;
        for (var place = member; place != GroupMembers.None; place = _members.ParentOf(place))
        {
            ref readonly var records = ref all[place];
            if (records.Named.AnyUndated)
            {
                notes?.Misses("priorTherapies.startedOn", _members[place].Id,
                    $"{TherapyNames.InWords(_members[place])}: when it started is not recorded");
            }

            if (records.Other.Last >= ended)
                notes?.NeedsJudgement($"{TherapyNames.InWords(_members[place])}: the source does not say what follows");
            undated |= records.Named.AnyUndated;
            open |= records.Open.Last >= ended;
            other |= records.Other.Last >= ended;
            never |= records.NeverGiven.Last >= ended;
        }

        if (undated || open || other)
            return Truth.Unknown;
        if (never)
            return Truth.NotMet;
        for (var leaf = member; leaf < _members.EndOf(member); leaf++)
        {
            if (_members.IsSingle(leaf))
            {
                notes?.Misses("priorTherapies", _members[leaf].Id,
                    $"{TherapyNames.InWords(_members[leaf])}: the response lasted until {Invariant.Format(ended)}, "
                    + $"and why it ended is not recorded");
            }
        }

        return Truth.Unknown;
    }
}
