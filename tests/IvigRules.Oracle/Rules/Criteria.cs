using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>The criteria of the rules: on one therapy, on every therapy of a group, and those that a single rule has for itself.</summary>
internal sealed class Criteria(KnownFacts facts, Policy policy)
{
    private readonly TherapyTree _therapies = policy.Therapies;

    // Closed world for diagnoses.
    public Finding Recorded(string condition) => Finding.Of(facts.Recorded(condition));

    // Is a relapse of the disease active? The onset is that of the relapse that counts.
    public (Finding Active, DateOnly? Onset) ActiveRelapse(string disease)
    {
        List<Relapse> relapses = [.. facts.Relapses.Where(r => Same(r.Disease, disease))];
        if (relapses.Count == 0)
        {
            return (Finding.NotMet, null);
        }

        DateOnly onset = relapses.Max(r => r.Onset);
        if (relapses.Exists(r => r.Onset == onset && r.EndedOn is not null))
        {
            return (Finding.NotMet, null);
        }

        bool within = facts.AsOf.DayNumber - onset.DayNumber <= Policy.RelapseWindowDays;
        return (within ? Finding.Met : Finding.Lacking("relapses.endedOn|" + disease), onset);
    }

    // One therapy, judged within the active relapse. Without a relapse the rule is NotMet whatever this says.
    public Finding Acute(string therapy, DateOnly? onset, params string[] named) =>
        onset is null ? Finding.NotMet : OneTherapy(therapy, onset, named);

    // One therapy, judged over every record up to asOf.
    public Finding AtAnyTime(string therapy, params string[] named) => OneTherapy(therapy, onset: null, named);

    // Every therapy of a group, judged over every record up to asOf.
    public Finding AllOf(Group group, params string[] named) => WholeGroup.Of(group, facts.PriorTherapies, named);

    // MS-02: an IVMP record in this relapse is ongoing.
    public bool OngoingInRelapse(string therapy, DateOnly? onset) =>
        facts.PriorTherapies.Exists(r => _therapies.OnOrBeneath(r.Therapy, therapy) && r.Outcome is "ongoing" && r.StartedOn >= onset);

    // MS-03, course.
    public Finding RelapsingRemitting()
    {
        List<string?> courses = [.. facts.Conditions.Where(x => x.Kind is "multiple-sclerosis").Select(x => x.Course)];
        return Finding.Any(courses.Select(course => course switch
        {
            "relapsing-remitting" => Finding.Met,
            "primary-progressive" => Finding.Silent,
            null => Finding.Lacking("conditions.course|multiple-sclerosis"),
            _ => Finding.NotMet,
        }));
    }

    // NMO-03, the relapse has not responded to corticosteroids.
    public Finding NoResponseToCorticosteroids(DateOnly? onset)
    {
        List<PriorTherapy> records = [.. facts.PriorTherapies.Where(r =>
            _therapies.OnOrBeneath(r.Therapy, "corticosteroids") && Place(r, onset) is not "outside")];
        if (records.Count == 0)
        {
            return Finding.Lacking("priorTherapies|corticosteroids");
        }

        return Finding.All(records.Select(r => (r.Outcome, Place(r, onset)) switch
        {
            ("responded" or "ongoing", "in") => Finding.NotMet,
            ("declined", _) => Finding.Silent,
            (_, "undated") => StartMissing(r),
            _ => Finding.Met,
        }));
    }

    // Pregnant or nursing. Not-pregnant and (missing, male) are NotMet; pregnant or nursing and male contradict.
    public Finding PregnantOrNursing() => (facts.Patient.ReproductiveStatus, facts.Patient.Sex) switch
    {
        ("not-pregnant", _) => Finding.NotMet,
        (null, "male") => Finding.NotMet,
        (null, _) => Finding.Lacking("patient.reproductiveStatus"),
        (_, "male") => Finding.Lacking("patient.reproductiveStatus"),
        _ => Finding.Met,
    };

    // IRIS-01, natalizumab stopped.
    public Finding NatalizumabStopped()
    {
        DateOnly bound = facts.Conditions.Where(x => x.Kind is "immune-reconstitution-syndrome").Min(x => x.Onset) ?? facts.AsOf;
        List<PriorTherapy> records = [.. facts.PriorTherapies.Where(r =>
            _therapies.OnOrBeneath(r.Therapy, "natalizumab") && r.Outcome is not ("declined" or "unavailable" or "contraindicated"))];
        if (records.Count == 0)
        {
            return Finding.Lacking("priorTherapies|natalizumab");
        }

        return Finding.All(records.Select(r => r switch
        {
            { Outcome: "ongoing" } => Finding.NotMet,
            { EndedOn: null } => Finding.Lacking("priorTherapies.endedOn|" + r.Therapy),
            _ => Finding.Of(r.EndedOn <= bound),
        }));
    }

    // CI-01.
    public Finding Hypersensitivity()
    {
        if (facts.Patient.IvigHypersensitivity == true || facts.InfusionReactions.Exists(r => r.Symptoms.Anaphylaxis == true))
        {
            return Finding.Met;
        }

        if (facts.PriorTherapies.Exists(r =>
            r.Therapy is "intravenous-immunoglobulin" && r.Outcome is ("contraindicated" or "not-tolerated")))
        {
            return Finding.Silent;
        }

        return facts.Patient.IvigHypersensitivity == false ? Finding.NotMet : Finding.Lacking("patient.ivigHypersensitivity");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static Finding StartMissing(PriorTherapy r) => Finding.Lacking("priorTherapies.startedOn|" + r.Therapy);

    // Does a record belong to the relapse: in, outside or undated? A null onset means that the criterion is not acute.
    private static string Place(PriorTherapy r, DateOnly? onset)
    {
        if (onset is null || r.Outcome is "not-tolerated" or "contraindicated")
        {
            return "in";
        }

        if (r.StartedOn is { } start)
        {
            return start >= onset ? "in" : "outside";
        }

        return r.EndedOn < onset ? "outside" : "undated";
    }

    private Finding OneTherapy(string therapy, DateOnly? onset, string[] named)
    {
        List<Finding> contradicted = [];
        List<Finding> satisfied = [];
        foreach (PriorTherapy r in facts.PriorTherapies.Where(r => Place(r, onset) is not "outside"))
        {
            if (_therapies.Above(r.Therapy, therapy))
            {
                (r.RespondedOrOngoing ? contradicted : satisfied).Add(Finding.Lacking("priorTherapies.therapy|" + r.Therapy));
            }
            else if (_therapies.OnOrBeneath(r.Therapy, therapy))
            {
                bool isIn = Place(r, onset) is "in";
                if (r.RespondedOrOngoing)
                {
                    contradicted.Add(isIn ? Finding.Met : StartMissing(r));
                }
                else if (named.Contains(r.Outcome, StringComparer.Ordinal))
                {
                    satisfied.Add(isIn ? Finding.Met : StartMissing(r));
                }
                else
                {
                    satisfied.Add(Finding.Silent);
                }
            }
        }

        if (satisfied.Count == 0)
        {
            satisfied.Add(Finding.Lacking("priorTherapies|" + therapy));
        }

        return Finding.All([Finding.Any(satisfied), Finding.Not(Finding.Any(contradicted))]);
    }
}
