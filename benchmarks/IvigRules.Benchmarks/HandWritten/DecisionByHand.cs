using System.Numerics;
using static IvigRules.Benchmarks.HandWritten.DecisionTherapies;
using static IvigRules.Facts.TherapyOutcome;

namespace IvigRules.Benchmarks.HandWritten;

/// <summary>The five indications decided by a program written for nothing else, with the default policy: the practical limit.</summary>
/// <remarks>For one thread: its facts are used again. Nothing is looked at that the case's diagnoses have already ruled out.</remarks>
internal sealed class DecisionByHand
{
    private const int FailedOrNotTolerated = (1 << (int)Failed) | (1 << (int)NotTolerated);
    private const int ContraindicatedOrUnavailable = (1 << (int)Contraindicated) | (1 << (int)Unavailable);
    private const ulong PlasmaExchangeBit = 1ul << PlasmaExchange;
    private const ulong MethylprednisoloneBit = 1ul << IntravenousMethylprednisolone;
    private const ulong IntravenousBits = (1ul << IntravenousCorticosteroids) | MethylprednisoloneBit;

    private static readonly string[] None = [];
    private static readonly string[][] AcuteMsRules = Subsets("MS-01", "CI-01");
    private static readonly string[][] MsPreventionRules = Subsets("MS-03", "CI-01");
    private static readonly string[][] AcuteNmoRules = Subsets("NMO-01", "NMO-02", "NMO-03", "CI-01");
    private static readonly string[][] NmoPreventionRules = Subsets("NMO-04", "NMO-05", "CI-01");
    private static readonly string[][] IrisRules = Subsets("IRIS-01", "CI-01");
    private static readonly string[][] PrecautionIds = Subsets("PC-01", "PC-02", "PC-03", "PC-04", "PC-05");

    private readonly DecisionFacts _facts = new();
    private readonly DecisionOpen _open = new();

    /// <summary>All five, in their order.</summary>
    internal DecidedIndication[] Decide(PatientCase recorded)
    {
        _facts.Load(recorded);
        _facts.Close();
        var decided = new DecidedIndication[5];
        Decide(_facts, decided);
        return decided;
    }

    /// <summary>An acute relapse of multiple sclerosis only.</summary>
    internal DecidedIndication DecideAcuteMs(PatientCase recorded)
    {
        _facts.Load(recorded);
        _facts.Close();
        AcuteMs(_facts, Hypersensitive(_facts), out var decided);
        return decided;
    }

    internal DecidedIndication Decide(PatientCase recorded, Indication indication)
    {
        _facts.Load(recorded);
        _facts.Close();
        var hypersensitive = Hypersensitive(_facts);
        DecidedIndication decided;
        switch (indication)
        {
            case Indication.AcuteMsRelapse:
                AcuteMs(_facts, hypersensitive, out decided);
                break;
            case Indication.MsRelapsePrevention:
                MsPrevention(_facts, hypersensitive, out decided);
                break;
            case Indication.AcuteNmoRelapse:
                AcuteNmo(_facts, hypersensitive, out decided);
                break;
            case Indication.NmoRelapsePrevention:
                NmoPrevention(_facts, hypersensitive, out decided);
                break;
            default:
                Iris(_facts, hypersensitive, out decided);
                break;
        }

        return decided;
    }

    /// <summary>All five from facts that are closed.</summary>
    internal void Decide(DecisionFacts facts, Span<DecidedIndication> decided)
    {
        var hypersensitive = Hypersensitive(facts);
        AcuteMs(facts, hypersensitive, out decided[0]);
        MsPrevention(facts, hypersensitive, out decided[1]);
        AcuteNmo(facts, hypersensitive, out decided[2]);
        NmoPrevention(facts, hypersensitive, out decided[3]);
        Iris(facts, hypersensitive, out decided[4]);
    }

    private void AcuteMs(DecisionFacts facts, Truth hypersensitive, out DecidedIndication decided)
    {
        if (!facts.HasMs || facts.MsRelapse == Truth.NotMet)
        {
            Withhold(hypersensitive, AcuteMsRules, 1, out decided);
            return;
        }

        var methylprednisolone = JudgeAcute(facts, MethylprednisoloneBit, Steroids & ~MethylprednisoloneBit, FailedOrNotTolerated, facts.MsOnset);
        var exchange = JudgeAcute(facts, PlasmaExchangeBit, 0, FailedOrNotTolerated, facts.MsOnset);
        var rule = facts.MsRelapse.And(methylprednisolone).And(exchange);
        if (!Settle(hypersensitive, rule, Bit(rule == Truth.Met), AcuteMsRules, 1, out decided))
        {
            if (decided.Verdict == Verdict.Consider)
                Treat(facts, 0.4m, 0.4m, 5, ref decided);
            return;
        }

        _open.Start(facts);
        if (rule == Truth.Unknown)
        {
            if (facts.MsRelapse == Truth.Unknown)
                _open.Misses(MissingKind.RelapseEnd, DecisionOpen.Ms, 1);
            if (methylprednisolone == Truth.Unknown)
                _open.AcuteTherapy(MethylprednisoloneBit, Steroids & ~MethylprednisoloneBit, FailedOrNotTolerated, facts.MsOnset, IntravenousMethylprednisolone, 1, "MS-01",
                    "intravenous methylprednisolone failed or was not tolerated in this relapse");
            if (exchange == Truth.Unknown)
                _open.AcuteTherapy(PlasmaExchangeBit, 0, FailedOrNotTolerated, facts.MsOnset, PlasmaExchange, 1, "MS-01", "plasma exchange failed or was not tolerated in this relapse");
        }

        _open.Finish(hypersensitive, 1 << 1, AcuteMsRules, ref decided);
    }

    private void MsPrevention(DecisionFacts facts, Truth hypersensitive, out DecidedIndication decided)
    {
        var course = facts.IsRelapsing ? Truth.Met
            : facts.HasMsWithoutCourse || facts.IsPrimary ? Truth.Unknown
            : Truth.NotMet;
        if (!facts.HasMs || course == Truth.NotMet)
        {
            Withhold(hypersensitive, MsPreventionRules, 1, out decided);
            return;
        }

        var outcomes = facts.With(NotTolerated) | facts.With(Contraindicated);
        var group = JudgeGroup(facts, DiseaseModifying, outcomes);
        var rule = course.And(group);
        if (!Settle(hypersensitive, rule, Bit(rule == Truth.Met), MsPreventionRules, 1, out decided))
        {
            if (decided.Verdict == Verdict.Consider)
                Treat(facts, 0.2m, 0.4m, null, ref decided);
            return;
        }

        _open.Start(facts);
        if (rule == Truth.Unknown)
        {
            if (course == Truth.Unknown)
                _open.Course();
            if (group == Truth.Unknown)
                _open.Group(DiseaseModifying, outcomes, 1, "MS-03", "every disease-modifying therapy is not tolerated or contraindicated");
        }

        _open.Finish(hypersensitive, 1 << 1, MsPreventionRules, ref decided);
    }

    private void AcuteNmo(DecisionFacts facts, Truth hypersensitive, out DecidedIndication decided)
    {
        if (!facts.HasNmo || facts.NmoRelapse == Truth.NotMet)
        {
            Withhold(hypersensitive, AcuteNmoRules, 0b111, out decided);
            return;
        }

        var onset = facts.NmoOnset;
        var failed = JudgeAcute(facts, IntravenousBits, 1ul << Corticosteroids, 1 << (int)Failed, onset);
        var ruledOut = JudgeAcute(facts, Steroids, 0, ContraindicatedOrUnavailable, onset);
        var exchange = JudgeAcute(facts, PlasmaExchangeBit, 0, ContraindicatedOrUnavailable, onset);
        var noResponse = JudgeNoResponse(facts, onset);
        var one = facts.NmoRelapse.And(failed);
        var two = facts.NmoRelapse.And(ruledOut);
        var three = facts.NmoRelapse.And(exchange).And(noResponse);
        var any = one.Or(two).Or(three);
        var met = Bit(one == Truth.Met) | (Bit(two == Truth.Met) << 1) | (Bit(three == Truth.Met) << 2);
        var unknown = Bit(one == Truth.Unknown) | (Bit(two == Truth.Unknown) << 1) | (Bit(three == Truth.Unknown) << 2);
        if (!Settle(hypersensitive, any, met, AcuteNmoRules, 0b111, out decided, unknown))
        {
            if (decided.Verdict == Verdict.Consider)
                Treat(facts, 0.4m, 0.4m, 5, ref decided);
            return;
        }

        _open.Start(facts);
        var both = exchange.And(noResponse);
        if (facts.NmoRelapse == Truth.Unknown)
            _open.Misses(MissingKind.RelapseEnd, DecisionOpen.Nmo, unknown);
        // What is met by one way makes the others idle; a way that cannot be met makes its own parts idle.
        if (failed == Truth.Unknown && ruledOut != Truth.Met && both != Truth.Met && (unknown & 1) != 0)
            _open.AcuteTherapy(IntravenousBits, 1ul << Corticosteroids, 1 << (int)Failed, onset, IntravenousCorticosteroids, 1, "NMO-01", "intravenous corticosteroids failed in this relapse");
        if (ruledOut == Truth.Unknown && failed != Truth.Met && both != Truth.Met && (unknown & 2) != 0)
            _open.AcuteTherapy(Steroids, 0, ContraindicatedOrUnavailable, onset, Corticosteroids, 2, "NMO-02", "corticosteroids are contraindicated or unavailable");
        if ((unknown & 4) != 0 && failed != Truth.Met && ruledOut != Truth.Met)
        {
            if (exchange == Truth.Unknown)
                _open.AcuteTherapy(PlasmaExchangeBit, 0, ContraindicatedOrUnavailable, onset, PlasmaExchange, 4, "NMO-03", "plasma exchange is contraindicated or unavailable");
            if (noResponse == Truth.Unknown)
                _open.NoResponse(onset);
        }

        _open.Finish(hypersensitive, 1 << 3, AcuteNmoRules, ref decided);
    }

    private void NmoPrevention(DecisionFacts facts, Truth hypersensitive, out DecidedIndication decided)
    {
        if (!facts.HasNmo)
        {
            Withhold(hypersensitive, NmoPreventionRules, 0b11, out decided);
            return;
        }

        var narrow = facts.With(NotTolerated) | facts.With(Unavailable);
        var wide = narrow | facts.With(Contraindicated);
        var first = JudgeGroup(facts, NmoAgents, narrow);
        var second = JudgeGroup(facts, NmoAgents, wide);
        var pregnant = PregnantOrNursing(facts);
        var fifth = pregnant.And(second);
        var met = Bit(first == Truth.Met) | (Bit(fifth == Truth.Met) << 1);
        var unknown = Bit(first == Truth.Unknown) | (Bit(fifth == Truth.Unknown) << 1);
        if (!Settle(hypersensitive, first.Or(fifth), met, NmoPreventionRules, 0b11, out decided, unknown))
        {
            if (decided.Verdict == Verdict.Consider)
                Treat(facts, 0.2m, 0.4m, null, ref decided);
            return;
        }

        _open.Start(facts);
        if (first == Truth.Unknown && fifth != Truth.Met)
            _open.Group(NmoAgents, narrow, 1, "NMO-04", "every first-line agent was not tolerated or unavailable");
        if (fifth == Truth.Unknown && first != Truth.Met)
        {
            if (pregnant == Truth.Unknown)
                _open.Misses(MissingKind.ReproductiveStatus, DecisionOpen.Nobody, 2);
            if (second == Truth.Unknown)
                _open.Group(NmoAgents, wide, 2, "NMO-05", "every first-line agent was not tolerated, unavailable or contraindicated");
        }

        _open.Finish(hypersensitive, 1 << 2, NmoPreventionRules, ref decided);
    }

    private void Iris(DecisionFacts facts, Truth hypersensitive, out DecidedIndication decided)
    {
        if (!facts.HasPml || !facts.HasIris)
        {
            Withhold(hypersensitive, IrisRules, 1, out decided);
            return;
        }

        var stopped = JudgeStopped(facts);
        var contraindicated = JudgeAcute(facts, Steroids, 0, 1 << (int)Contraindicated, DecisionFacts.None);
        var rule = stopped.And(contraindicated);
        if (!Settle(hypersensitive, rule, Bit(rule == Truth.Met), IrisRules, 1, out decided))
        {
            // The source states no dose: what remains is the checks, with the dose outstanding.
            if (decided.Verdict == Verdict.Consider)
                Check(facts, doseStated: false, HasPlan(facts), null, ref decided);
            return;
        }

        _open.Start(facts);
        if (rule == Truth.Unknown)
        {
            if (stopped == Truth.Unknown)
                _open.Stopped();
            if (contraindicated == Truth.Unknown)
                _open.AcuteTherapy(Steroids, 0, 1 << (int)Contraindicated, DecisionFacts.None, Corticosteroids, 1, "IRIS-01", "corticosteroids are contraindicated");
        }

        _open.Finish(hypersensitive, 1 << 1, IrisRules, ref decided);
    }

    private static int Bit(bool set) => set ? 1 : 0;

    /// <summary>No indication can hold: contraindicated if that is known, else not indicated.</summary>
    private static void Withhold(Truth hypersensitive, string[][] ids, int indications, out DecidedIndication decided) =>
        Settle(hypersensitive, Truth.NotMet, 0, ids, indications, out decided);

    /// <summary>The verdict and the rules it rests on. True when it is indeterminate, and the open points are still to be listed.</summary>
    private static bool Settle(Truth hypersensitive, Truth indication, int met, string[][] ids, int indications, out DecidedIndication decided, int unknown = -1)
    {
        var contraindication = indications + 1;
        if (unknown < 0)
            unknown = Bit(indication == Truth.Unknown);
        decided = default;
        decided.Missing = [];
        decided.NeedsJudgement = [];
        decided.Precautions = None;
        if (hypersensitive == Truth.Met)
        {
            (decided.Verdict, decided.Determining) = (Verdict.Contraindicated, ids[contraindication]);
            return false;
        }

        if (indication == Truth.NotMet)
        {
            (decided.Verdict, decided.Determining) = (Verdict.NotIndicated, ids[indications]);
            return false;
        }

        if (indication == Truth.Met && hypersensitive == Truth.NotMet)
        {
            (decided.Verdict, decided.Determining) = (Verdict.Consider, ids[met]);
            return false;
        }

        decided.Verdict = Verdict.Indeterminate;
        decided.Determining = ids[met | unknown | (hypersensitive == Truth.Unknown ? contraindication : 0)];
        return true;
    }

    private static bool HasPlan(DecisionFacts facts) =>
        facts.WeightKilograms is >= 10m and <= 350m && facts.WeightMeasured <= facts.AsOf;

    private static void Treat(DecisionFacts facts, decimal low, decimal high, int? infusions, ref DecidedIndication decided)
    {
        var usable = HasPlan(facts);
        decimal? course = null;
        if (usable)
        {
            var kilograms = facts.WeightKilograms;
            var largest = high * kilograms;
            if (infusions is { } count)
                course = largest * count;
            decided.Dose = new(low == high ? largest : low * kilograms, largest, course);
        }

        Check(facts, doseStated: true, usable, course, ref decided);
    }

    /// <summary>The five checks and the five precautions.</summary>
    private static void Check(DecisionFacts facts, bool doseStated, bool usable, decimal? course, ref DecidedIndication decided)
    {
        var iga = DecisionFacts.None;
        var filtration = DecisionFacts.None;
        AgainstBound worstIga = default, worstEver = default, worstFiltration = default;
        for (var i = 0; i < facts.LabCount; i++)
        {
            ref readonly var lab = ref facts.Labs[i];
            if (lab.Collected > facts.AsOf)
                continue;
            if (lab.IsIga)
            {
                worstEver = lab.Judged > worstEver ? lab.Judged : worstEver;
                if (lab.Collected > iga)
                    (iga, worstIga) = (lab.Collected, lab.Judged);
                else if (lab.Collected == iga && lab.Judged > worstIga)
                    worstIga = lab.Judged;
            }
            else if (lab.Collected > filtration)
            {
                (filtration, worstFiltration) = (lab.Collected, lab.Judged);
            }
            else if (lab.Collected == filtration && lab.Judged > worstFiltration)
            {
                worstFiltration = lab.Judged;
            }
        }

        var measured = facts.WeightMeasured;
        var hasWeight = facts.WeightKilograms > 0 && measured <= facts.AsOf;
        if (worstIga == AgainstBound.Below || (hasWeight && !usable) || facts.MeningitisIsOpen)
        {
            decided.Readiness = Readiness.Hold;
        }
        else
        {
            var passed = iga != DecisionFacts.None && worstEver != AgainstBound.Below && worstIga == AgainstBound.NotBelow
                && hasWeight && measured != DecisionFacts.None && facts.AsOf - measured <= 30
                && facts.Age >= 18 && doseStated;
            decided.Readiness = passed ? Readiness.Ready : Readiness.ChecksOutstanding;
        }

        const uint thrombosis = 0b1111_1110;
        const uint kidneys = 0b11_1111_0000_0000;
        var old = facts.Age >= 65;
        var haemolysis = course is { } total && facts.BloodGroup is { } group && group != BloodGroup.O && total >= 2m * facts.WeightKilograms;
        decided.Precautions = PrecautionIds[
            Bit(worstEver == AgainstBound.Below)
            | (Bit(old || (facts.RiskFactors & thrombosis) != 0) << 1)
            | (Bit(old || (facts.RiskFactors & kidneys) != 0 || worstFiltration == AgainstBound.Below) << 2)
            | (Bit(haemolysis) << 3)
            | (Bit((facts.With(Ongoing) & (1ul << Ravulizumab)) != 0) << 4)];
    }

    internal static Truth Hypersensitive(DecisionFacts facts)
    {
        if (facts.Hypersensitivity == true || facts.Anaphylaxis)
            return Truth.Met;
        if (((facts.With(Contraindicated) | facts.With(NotTolerated)) & (1ul << IntravenousImmunoglobulin)) != 0)
            return Truth.Unknown;
        return facts.Hypersensitivity == false ? Truth.NotMet : Truth.Unknown;
    }

    internal static Truth PregnantOrNursing(DecisionFacts facts) => (facts.ReproductiveStatus, facts.Sex) switch
    {
        (ReproductiveStatus.NotPregnant, _) or (null, Sex.Male) => Truth.NotMet,
        (null, _) or (_, Sex.Male) => Truth.Unknown,
        _ => Truth.Met,
    };

    internal static bool Contradicts(TherapyOutcome outcome) => outcome is Responded or Ongoing;

    /// <summary>How a record lies to a relapse: Met in it, NotMet outside, Unknown when undated.</summary>
    internal static Truth Place(in TherapyFact record, int onset)
    {
        if (onset == DecisionFacts.None || record.Outcome is NotTolerated or Contraindicated)
            return Truth.Met;
        if (record.Started != DecisionFacts.None)
            return record.Started >= onset ? Truth.Met : Truth.NotMet;
        return record.Ended != DecisionFacts.None && record.Ended < onset ? Truth.NotMet : Truth.Unknown;
    }

    /// <summary>What a record that is not outside says: Met, or Unknown where it leaves the criterion open.</summary>
    internal static Truth JudgeRecord(in TherapyFact record, ulong above, int outcomes, Truth placed) =>
        (above & (1ul << record.Number)) != 0 || (!Contradicts(record.Outcome) && (outcomes & (1 << (int)record.Outcome)) == 0)
            ? Truth.Unknown : placed;

    internal static Truth JudgeAcute(DecisionFacts facts, ulong within, ulong above, int outcomes, int onset) =>
        (facts.Recorded & (within | above)) == 0 ? Truth.Unknown : JudgeAcute(facts, within, above, outcomes, onset, out _);

    /// <summary>One therapy: it had one of the outcomes, and neither helped nor is running.</summary>
    internal static Truth JudgeAcute(DecisionFacts facts, ulong within, ulong above, int outcomes, int onset, out Truth satisfied)
    {
        var contradicted = Truth.NotMet;
        satisfied = Truth.NotMet;
        var nothing = true;
        foreach (ref readonly var record in facts.Acute.AsSpan(0, facts.AcuteCount))
        {
            if (((within | above) & (1ul << record.Number)) == 0 || Place(record, onset) is not (not Truth.NotMet and var placed))
                continue;
            var truth = JudgeRecord(record, above, outcomes, placed);
            if (Contradicts(record.Outcome))
            {
                contradicted = contradicted.Or(truth);
            }
            else
            {
                satisfied = satisfied.Or(truth);
                nothing = false;
            }
        }

        if (nothing)
            satisfied = Truth.Unknown;
        return satisfied.And(contradicted.Not());
    }

    /// <summary>The relapse has not responded to corticosteroids.</summary>
    private static Truth JudgeNoResponse(DecisionFacts facts, int onset)
    {
        var any = false;
        var result = Truth.Met;
        foreach (ref readonly var record in facts.Acute.AsSpan(0, facts.AcuteCount))
        {
            if ((Steroids & (1ul << record.Number)) == 0 || Place(record, onset) is not (not Truth.NotMet and var placed))
                continue;
            any = true;
            result = result.And(NoResponse(record, placed));
        }

        return any ? result : Truth.Unknown;
    }

    internal static Truth NoResponse(in TherapyFact record, Truth placed) =>
        record.Outcome == Declined || placed == Truth.Unknown ? Truth.Unknown
        : Contradicts(record.Outcome) ? Truth.NotMet
        : Truth.Met;

    /// <summary>Every therapy of a group had one of the outcomes, given as the therapies that had, and none has helped or is running.</summary>
    private static Truth JudgeGroup(DecisionFacts facts, DecisionGroup group, ulong satisfied)
    {
        var recorded = facts.Recorded & group.Everything;
        if (((facts.With(Responded) | facts.With(Ongoing)) & recorded) != 0)
            return Truth.NotMet;
        if (recorded == 0)
            return Truth.Unknown;
        var root = 1ul << group.Root;
        var byRoot = (recorded & satisfied & root) != 0;
        if (!Covered(group.Direct, byRoot))
            return Truth.Unknown;
        foreach (var (within, leaves) in group.Within)
        {
            var self = 1ul << within;
            if (!Covered(leaves, (recorded & self) != 0 ? (satisfied & self) != 0 : byRoot))
                return Truth.Unknown;
        }

        return Truth.Met;

        // Each leaf by its own records, or else by what lies above.
        bool Covered(ulong leaves, bool above) =>
            (leaves & recorded & ~satisfied) == 0 && (above || (leaves & ~recorded) == 0);
    }

    /// <summary>Natalizumab was given and ended by the onset of the syndrome.</summary>
    private static Truth JudgeStopped(DecisionFacts facts)
    {
        if ((facts.Recorded & (1ul << Natalizumab)) == 0)
            return Truth.Unknown;
        var any = false;
        var result = Truth.Met;
        foreach (ref readonly var record in facts.Therapies.AsSpan(0, facts.TherapyCount))
        {
            if (record.Number != Natalizumab || record.Outcome is Declined or Unavailable or Contraindicated)
                continue;
            any = true;
            result = result.And(Stopped(facts, record));
        }

        return any ? result : Truth.Unknown;
    }

    internal static Truth Stopped(DecisionFacts facts, in TherapyFact record)
    {
        var bound = facts.EarliestIris == DecisionFacts.None ? facts.AsOf : facts.EarliestIris;
        return record.Outcome == Ongoing ? Truth.NotMet
            : record.Ended == DecisionFacts.None ? Truth.Unknown
            : record.Ended <= bound ? Truth.Met : Truth.NotMet;
    }

    /// <summary>Every selection of some names, by the bits that are set.</summary>
    internal static string[][] Subsets(params string[] names)
    {
        var subsets = new string[1 << names.Length][];
        for (var bits = 0; bits < subsets.Length; bits++)
        {
            var subset = new List<string>(BitOperations.PopCount((uint)bits));
            for (var i = 0; i < names.Length; i++)
            {
                if ((bits & (1 << i)) != 0)
                    subset.Add(names[i]);
            }

            subsets[bits] = [.. subset];
        }

        return subsets;
    }
}
