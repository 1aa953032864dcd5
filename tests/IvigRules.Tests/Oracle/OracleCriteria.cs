namespace IvigRules.Tests.Oracle;

/// <summary>The criteria of the rules: on one therapy, on every therapy of a group, and those that a single rule has for itself.</summary>
internal sealed class OracleCriteria(OracleFacts facts, OraclePolicy policy)
{
    private readonly OracleTherapies _therapies = OracleTherapies.Of(policy);

    // Closed world for diagnoses.
    public OracleFinding Recorded(string condition) => OracleFinding.Of(facts.Recorded(condition));

    // Is a relapse of the disease active? The onset is that of the relapse that counts.
    public (OracleFinding Active, DateOnly? Onset) ActiveRelapse(string disease)
    {
        List<OracleRelapse> relapses = [.. facts.Relapses.Where(r => Same(r.Disease, disease))];
        if (relapses.Count == 0)
        {
            return (OracleFinding.NotMet, null);
        }

        DateOnly onset = relapses.Max(r => r.Onset);
        if (relapses.Exists(r => r.Onset == onset && r.EndedOn is not null))
        {
            return (OracleFinding.NotMet, null);
        }

        bool within = facts.AsOf.DayNumber - onset.DayNumber <= policy.RelapseWindowDays;
        return (within ? OracleFinding.Met : OracleFinding.Lacking("relapses.endedOn|" + disease), onset);
    }

    // One therapy, judged within the active relapse. Without a relapse the rule is NotMet whatever this says.
    public OracleFinding Acute(string therapy, DateOnly? onset, params string[] named) =>
        onset is null ? OracleFinding.NotMet : OneTherapy(therapy, onset, named);

    // One therapy, judged over every record up to asOf.
    public OracleFinding AtAnyTime(string therapy, params string[] named) => OneTherapy(therapy, onset: null, named);

    // Every therapy of a group; one that works or is still given is enough against it.
    public OracleFinding AllOf(OracleGroup group, params string[] named)
    {
        List<OracleTherapy> records = [.. facts.PriorTherapies.Where(r => group.SelfAndBeneath.Contains(r.Therapy))];
        if (records.Exists(r => r.RespondedOrOngoing))
        {
            return OracleFinding.NotMet;
        }

        ILookup<string, OracleTherapy> byTherapy = records.ToLookup(r => r.Therapy, StringComparer.Ordinal);
        return OracleFinding.All(group.PathsToLeaves.Select(path => Leaf(path, byTherapy, named)));
    }

    // MS-02: an IVMP record in this relapse is ongoing.
    public bool OngoingInRelapse(string therapy, DateOnly? onset) =>
        facts.PriorTherapies.Exists(r => _therapies.OnOrBeneath(r.Therapy, therapy) && r.Outcome is "ongoing" && r.StartedOn >= onset);

    // MS-03, course.
    public OracleFinding RelapsingRemitting()
    {
        List<string?> courses = [.. facts.Conditions.Where(x => x.Kind is "multiple-sclerosis").Select(x => x.Course)];
        return OracleFinding.Any(courses.Select(course => course switch
        {
            "relapsing-remitting" => OracleFinding.Met,
            "primary-progressive" => OracleFinding.Silent,
            null => OracleFinding.Lacking("conditions.course|multiple-sclerosis"),
            _ => OracleFinding.NotMet,
        }));
    }

    // NMO-03, the relapse has not responded to corticosteroids.
    public OracleFinding NoResponseToCorticosteroids(DateOnly? onset)
    {
        List<OracleTherapy> records = [.. facts.PriorTherapies.Where(r =>
            _therapies.OnOrBeneath(r.Therapy, "corticosteroids") && Place(r, onset) is not "outside")];
        if (records.Count == 0)
        {
            return OracleFinding.Lacking("priorTherapies|corticosteroids");
        }

        return OracleFinding.All(records.Select(r => (r.Outcome, Place(r, onset)) switch
        {
            ("responded" or "ongoing", "in") => OracleFinding.NotMet,
            ("declined", _) => OracleFinding.Silent,
            (_, "undated") => StartMissing(r),
            _ => OracleFinding.Met,
        }));
    }

    // Pregnant or nursing. Not-pregnant and (missing, male) are NotMet; pregnant or nursing and male contradict.
    public OracleFinding PregnantOrNursing() => (facts.Patient.ReproductiveStatus, facts.Patient.Sex) switch
    {
        ("not-pregnant", _) => OracleFinding.NotMet,
        (null, "male") => OracleFinding.NotMet,
        (null, _) => OracleFinding.Lacking("patient.reproductiveStatus"),
        (_, "male") => OracleFinding.Lacking("patient.reproductiveStatus"),
        _ => OracleFinding.Met,
    };

    // IRIS-01, natalizumab stopped.
    public OracleFinding NatalizumabStopped()
    {
        DateOnly bound = facts.Conditions.Where(x => x.Kind is "immune-reconstitution-syndrome").Min(x => x.Onset) ?? facts.AsOf;
        List<OracleTherapy> records = [.. facts.PriorTherapies.Where(r =>
            _therapies.OnOrBeneath(r.Therapy, "natalizumab") && r.Outcome is not ("declined" or "unavailable" or "contraindicated"))];
        if (records.Count == 0)
        {
            return OracleFinding.Lacking("priorTherapies|natalizumab");
        }

        return OracleFinding.All(records.Select(r => r switch
        {
            { Outcome: "ongoing" } => OracleFinding.NotMet,
            { EndedOn: null } => OracleFinding.Lacking("priorTherapies.endedOn|" + r.Therapy),
            _ => OracleFinding.Of(r.EndedOn <= bound),
        }));
    }

    // CI-01.
    public OracleFinding Hypersensitivity()
    {
        if (facts.Patient.IvigHypersensitivity == true || facts.InfusionReactions.Exists(r => r.Anaphylaxis == true))
        {
            return OracleFinding.Met;
        }

        if (facts.PriorTherapies.Exists(r => r.Therapy is "intravenous-immunoglobulin" && r.Outcome is ("contraindicated" or "not-tolerated")))
        {
            return OracleFinding.Silent;
        }

        return facts.Patient.IvigHypersensitivity == false ? OracleFinding.NotMet : OracleFinding.Lacking("patient.ivigHypersensitivity");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static OracleFinding StartMissing(OracleTherapy r) => OracleFinding.Lacking("priorTherapies.startedOn|" + r.Therapy);

    // Does a record belong to the relapse: in, outside or undated? A null onset means that the criterion is not acute.
    private static string Place(OracleTherapy r, DateOnly? onset)
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

    private static OracleFinding Leaf(List<OracleGroup> path, ILookup<string, OracleTherapy> records, string[] named)
    {
        // The leaf itself, then the nearest group above it that has records.
        for (int i = path.Count - 1; i >= 0; i--)
        {
            if (records.Contains(path[i].Id))
            {
                bool any = records[path[i].Id].Any(r => named.Contains(r.Outcome, StringComparer.Ordinal));
                return any ? OracleFinding.Met : OracleFinding.Silent;
            }
        }

        OracleGroup highest = path.First(node => !records.Any(r => node.SelfAndBeneath.Contains(r.Key)));
        return OracleFinding.Lacking("priorTherapies|" + highest.Id);
    }

    private OracleFinding OneTherapy(string therapy, DateOnly? onset, string[] named)
    {
        List<OracleFinding> contradicted = [];
        List<OracleFinding> satisfied = [];
        foreach (OracleTherapy r in facts.PriorTherapies.Where(r => Place(r, onset) is not "outside"))
        {
            if (_therapies.Above(r.Therapy, therapy))
            {
                (r.RespondedOrOngoing ? contradicted : satisfied).Add(OracleFinding.Lacking("priorTherapies.therapy|" + r.Therapy));
            }
            else if (_therapies.OnOrBeneath(r.Therapy, therapy))
            {
                bool isIn = Place(r, onset) is "in";
                if (r.RespondedOrOngoing)
                {
                    contradicted.Add(isIn ? OracleFinding.Met : StartMissing(r));
                }
                else if (named.Contains(r.Outcome, StringComparer.Ordinal))
                {
                    satisfied.Add(isIn ? OracleFinding.Met : StartMissing(r));
                }
                else
                {
                    satisfied.Add(OracleFinding.Silent);
                }
            }
        }

        if (satisfied.Count == 0)
        {
            satisfied.Add(OracleFinding.Lacking("priorTherapies|" + therapy));
        }

        return OracleFinding.All([OracleFinding.Any(satisfied), OracleFinding.Not(OracleFinding.Any(contradicted))]);
    }
}
