using System.Globalization;
using static IvigRules.Benchmarks.HandWritten.DecisionTherapies;

namespace IvigRules.Benchmarks.HandWritten;

/// <summary>What can be missing, in ordinal order of the names.</summary>
internal enum MissingKind
{
    Course,
    Hypersensitivity,
    ReproductiveStatus,
    Therapy,
    TherapyEnd,
    TherapyStart,
    TherapyAgent,
    RelapseEnd,
}

/// <summary>Collects what an indeterminate verdict waits for: missing facts in order, points for a clinician with the words of the library.</summary>
internal sealed class DecisionOpen
{
    internal const int Nobody = 0;
    internal const int Ms = 100;
    internal const int Nmo = 101;

    private static readonly string[] Facts =
    [
        "conditions.course", "patient.ivigHypersensitivity", "patient.reproductiveStatus", "priorTherapies",
        "priorTherapies.endedOn", "priorTherapies.startedOn", "priorTherapies.therapy", "relapses.endedOn",
    ];

    private static readonly string[] Outcomes =
        ["", "responded", "failed", "not tolerated", "contraindicated", "unavailable", "declined", "ongoing"];

    private static readonly string[] Courses = ["", "relapsing-remitting", "secondary-progressive", "primary-progressive"];

    private readonly List<DecidedJudgement> _judgement = [];
    private readonly List<string> _words = [];
    private (int Key, int Rules)[] _missing = new (int, int)[64];
    private int _count;
    private DecisionFacts _facts = new();

    internal void Start(DecisionFacts facts)
    {
        _facts = facts;
        _count = 0;
        _judgement.Clear();
    }

    internal void Finish(Truth hypersensitive, int contraindication, string[][] ids, ref DecidedIndication decided)
    {
        if (hypersensitive == Truth.Unknown)
            Hypersensitivity(contraindication);
        var missing = _count == 0 ? [] : new DecidedMissing[_count];
        for (var i = 0; i < missing.Length; i++)
        {
            var (key, rules) = _missing[i];
            var subject = (key & 255) switch
            {
                Nobody => null,
                Ms => "multiple-sclerosis",
                Nmo => "neuromyelitis-optica",
                var number => Ids[number - 1],
            };
            missing[i] = new(Facts[key >> 8], subject, ids[rules]);
        }

        decided.Missing = missing;
        if (_judgement.Count > 0)
            decided.NeedsJudgement = [.. _judgement];
    }

    /// <summary>Puts a fact in its place, once.</summary>
    internal void Misses(MissingKind kind, int subject, int rules)
    {
        var key = ((int)kind << 8) | subject;
        var place = _count;
        while (place > 0 && _missing[place - 1].Key > key)
            place--;
        if (place > 0 && _missing[place - 1].Key == key)
        {
            _missing[place - 1].Rules |= rules;
            return;
        }

        if (_count == _missing.Length)
            Array.Resize(ref _missing, _count * 2);
        Array.Copy(_missing, place, _missing, place + 1, _count - place);
        _missing[place] = (key, rules);
        _count++;
    }

    internal void AcuteTherapy(ulong within, ulong above, int outcomes, int onset, int therapy, int rule, string id, string says)
    {
        DecisionByHand.JudgeAcute(_facts, within, above, outcomes, onset, out var satisfied);
        var silent = false;
        var nothing = true;
        foreach (ref readonly var record in _facts.Acute.AsSpan(0, _facts.AcuteCount))
        {
            if (!Counts(record, within | above, onset, out var placed))
                continue;
            var contradicts = DecisionByHand.Contradicts(record.Outcome);
            nothing &= contradicts;
            if ((!contradicts && satisfied != Truth.Unknown) || DecisionByHand.JudgeRecord(record, above, outcomes, placed) != Truth.Unknown)
                continue;
            if ((above & (1ul << record.Number)) != 0)
                Misses(MissingKind.TherapyAgent, record.Number + 1, rule);
            else if (contradicts || (outcomes & (1 << (int)record.Outcome)) != 0)
                Misses(MissingKind.TherapyStart, record.Number + 1, rule);
            else
                silent = true;
        }

        if (nothing)
            Misses(MissingKind.Therapy, therapy + 1, rule);
        if (silent)
            _judgement.Add(new(id, says, AcuteWords(within, above, outcomes, onset, therapy, satisfied)));
    }

    internal void NoResponse(int onset)
    {
        var any = false;
        var silent = false;
        foreach (ref readonly var record in _facts.Acute.AsSpan(0, _facts.AcuteCount))
        {
            if (!Counts(record, Steroids, onset, out var placed))
                continue;
            any = true;
            if (record.Outcome == TherapyOutcome.Declined)
                silent = true;
            else if (DecisionByHand.NoResponse(record, placed) == Truth.Unknown)
                Misses(MissingKind.TherapyStart, record.Number + 1, 4);
        }

        if (!any)
            Misses(MissingKind.Therapy, Corticosteroids + 1, 4);
        if (!silent)
            return;
        _words.Clear();
        foreach (ref readonly var record in _facts.Acute.AsSpan(0, _facts.AcuteCount))
        {
            if (!Counts(record, Steroids, onset, out var placed))
                continue;
            _words.Add(Describe(record, record.Number != Corticosteroids));
            if (DecisionByHand.NoResponse(record, placed) == Truth.Unknown)
                _words.Add(record.Outcome == TherapyOutcome.Declined ? "the source does not say what follows when it is declined" : "when it started is not recorded");
        }

        _judgement.Add(new("NMO-03", "the relapse has not responded to corticosteroids", Because()));
    }

    internal void Course()
    {
        if (_facts.HasMsWithoutCourse)
            Misses(MissingKind.Course, Ms, 1);
        if (!_facts.IsPrimary)
            return;
        _words.Clear();
        foreach (ref readonly var condition in _facts.Conditions.AsSpan(0, _facts.ConditionCount))
        {
            if (condition.Kind != ConditionKind.MultipleSclerosis)
                continue;
            var course = condition.Course is { } known ? Courses[(int)known] : "recorded";
            _words.Add(condition.Onset == DecisionFacts.None ? course : $"{course}, onset {Date(condition.Onset)}");
        }

        _words.Add("for primary progressive disease the source has one result, on progression only (p = 0.016)");
        if (_facts.HasMsWithoutCourse)
            _words.Add("the course is not recorded");
        _judgement.Add(new("MS-03", "the course of multiple sclerosis is relapsing-remitting", Because()));
    }

    internal void Group(DecisionGroup group, ulong satisfied, int rule, string id, string says)
    {
        var recorded = _facts.Recorded & group.Everything;
        ulong missing = 0;
        ulong silent = 0;
        var root = 1ul << group.Root;
        Look(group.Direct, (recorded & root) != 0 ? root : 0, recorded != 0 ? 0 : root);
        foreach (var (within, leaves) in group.Within)
        {
            var self = 1ul << within;
            var above = (recorded & self) != 0 ? self : (recorded & root) != 0 ? root : 0;
            // Asked at the highest level where nothing is recorded on or beneath.
            Look(leaves, above, (recorded & (leaves | self)) != 0 ? 0 : recorded != 0 ? self : root);
        }

        for (var rest = missing; rest != 0; rest &= rest - 1)
            Misses(MissingKind.Therapy, System.Numerics.BitOperations.TrailingZeroCount(rest) + 1, rule);
        if (silent == 0)
            return;
        _words.Clear();
        foreach (ref readonly var record in _facts.Therapies.AsSpan(0, _facts.TherapyCount))
        {
            if ((group.Everything & (1ul << record.Number)) != 0)
                _words.Add(Describe(record, withTherapy: true));
        }

        for (var rest = missing; rest != 0; rest &= rest - 1)
            _words.Add($"{Ids[System.Numerics.BitOperations.TrailingZeroCount(rest)]}: nothing is recorded");
        for (var rest = silent; rest != 0; rest &= rest - 1)
            _words.Add($"{Ids[System.Numerics.BitOperations.TrailingZeroCount(rest)]}: the source does not say what follows");
        _judgement.Add(new(id, says, Because()));

        // The leaves of one level, what they are judged by if not by themselves, and where nothing is recorded what is asked instead of them.
        void Look(ulong leaves, ulong above, ulong askedInstead)
        {
            silent |= leaves & recorded & ~satisfied;
            if ((leaves & ~recorded) == 0)
                return;
            if (above != 0)
                silent |= above & ~satisfied;
            else
                missing |= askedInstead != 0 ? askedInstead : leaves & ~recorded;
        }
    }

    internal void Stopped()
    {
        var any = false;
        foreach (ref readonly var record in _facts.Therapies.AsSpan(0, _facts.TherapyCount))
        {
            if (record.Number != Natalizumab || record.Outcome is TherapyOutcome.Declined or TherapyOutcome.Unavailable or TherapyOutcome.Contraindicated)
                continue;
            any = true;
            if (DecisionByHand.Stopped(_facts, record) == Truth.Unknown)
                Misses(MissingKind.TherapyEnd, Natalizumab + 1, 1);
        }

        if (!any)
            Misses(MissingKind.Therapy, Natalizumab + 1, 1);
    }

    private void Hypersensitivity(int contraindication)
    {
        _words.Clear();
        foreach (ref readonly var record in _facts.Therapies.AsSpan(0, _facts.TherapyCount))
        {
            if (record.Number == IntravenousImmunoglobulin && record.Outcome is (TherapyOutcome.Contraindicated or TherapyOutcome.NotTolerated))
                _words.Add("IVIG itself is recorded as " + Describe(record, withTherapy: false));
        }

        if (_words.Count == 0)
        {
            Misses(MissingKind.Hypersensitivity, Nobody, contraindication);
            return;
        }

        if (_facts.Hypersensitivity == false)
            _words.Add("recorded as not hypersensitive");
        _judgement.Add(new("CI-01", "the patient is known to be hypersensitive to IVIG", Because()));
    }

    private string AcuteWords(ulong within, ulong above, int outcomes, int onset, int therapy, Truth satisfied)
    {
        _words.Clear();
        foreach (ref readonly var record in _facts.Acute.AsSpan(0, _facts.AcuteCount))
        {
            if (!Counts(record, within | above, onset, out var placed))
                continue;
            _words.Add(Describe(record, record.Number != therapy));
            var contradicts = DecisionByHand.Contradicts(record.Outcome);
            if ((!contradicts && satisfied != Truth.Unknown) || DecisionByHand.JudgeRecord(record, above, outcomes, placed) != Truth.Unknown)
                continue;
            if ((above & (1ul << record.Number)) != 0)
                _words.Add($"which agent '{Ids[record.Number]}' was is not recorded");
            else if (contradicts || (outcomes & (1 << (int)record.Outcome)) != 0)
                _words.Add("when it started is not recorded");
            else
                _words.Add("the source does not say what follows when it is " + Outcomes[(int)record.Outcome]);
        }

        return Because();
    }

    private static bool Counts(in TherapyFact record, ulong therapies, int onset, out Truth placed)
    {
        placed = DecisionByHand.Place(record, onset);
        return (therapies & (1ul << record.Number)) != 0 && placed != Truth.NotMet;
    }

    /// <summary>What was seen, each once, in ordinal order.</summary>
    private string Because()
    {
        _words.Sort(StringComparer.Ordinal);
        var kept = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            if (i == 0 || !string.Equals(_words[i], _words[kept - 1], StringComparison.Ordinal))
                _words[kept++] = _words[i];
        }

        _words.RemoveRange(kept, _words.Count - kept);
        return string.Join("; ", _words);
    }

    private static string Describe(in TherapyFact record, bool withTherapy)
    {
        var outcome = Outcomes[(int)record.Outcome];
        if (!withTherapy && record is { Started: DecisionFacts.None, Ended: DecisionFacts.None })
            return outcome;
        var text = new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        if (withTherapy)
        {
            text.AppendLiteral(Ids[record.Number]);
            text.AppendLiteral(": ");
        }

        text.AppendLiteral(outcome);
        if (record.Started != DecisionFacts.None)
        {
            text.AppendLiteral(record.Outcome is TherapyOutcome.Contraindicated or TherapyOutcome.Unavailable or TherapyOutcome.Declined ? ", established " : ", started ");
            text.AppendFormatted(DateOnly.FromDayNumber(record.Started), "O");
        }

        if (record.Ended != DecisionFacts.None)
        {
            text.AppendLiteral(", ended ");
            text.AppendFormatted(DateOnly.FromDayNumber(record.Ended), "O");
        }

        return text.ToStringAndClear();
    }

    private static string Date(int day) => DateOnly.FromDayNumber(day).ToString("O", CultureInfo.InvariantCulture);
}
