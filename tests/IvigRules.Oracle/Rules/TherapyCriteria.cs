using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>The criteria on one therapy (2.1, 2.1a, 2.1b and NMO-03), within a relapse or else over every record up to asOf.</summary>
internal sealed class TherapyCriteria(KnownFacts facts, TherapyTree tree, ActiveRelapse? relapse)
{
    private bool IsIncomplete => facts.IsIncomplete("priorTherapies");

    // 2.1: satisfied and not contradicted.
    public Finding OneTherapy(string therapy, params string[] named)
    {
        string criterion = therapy + " " + string.Join(' ', named);
        List<Finding> contradicted = [];
        List<Finding> satisfied = [];
        foreach (PriorTherapy r in facts.PriorTherapies.Where(r => PlaceOf(r) != Place.Outside))
        {
            bool isAbove = tree.Above(r.Therapy, therapy);
            if (!isAbove && !tree.OnOrBeneath(r.Therapy, therapy))
            {
                // A group that shares a therapy with this one: what works or runs may be that therapy.
                if (tree.Shares(r.Therapy, therapy) && (r.Outcome is "responded" or "ongoing" || r.IsUnsaid))
                {
                    contradicted.Add(WhichAgent(r, Outcomes.Contradicts));
                }

                continue;
            }

            // What was given and nobody knows how it went may have worked or not: it speaks on both sides.
            bool contradicts = r.Outcome is "responded" or "ongoing";
            if (contradicts || r.IsUnsaid)
            {
                contradicted.Add(isAbove ? WhichAgent(r, Outcomes.Contradicts) : Contradicts(r));
            }

            if (!contradicts)
            {
                satisfied.Add(isAbove ? SatisfiesAbove(r, criterion, named) : Satisfies(r, therapy, criterion, named));
            }
        }

        if (satisfied.Count == 0)
        {
            satisfied.Add(Outcomes.Satisfies(Outcomes.Of(therapy), criterion, named));
        }

        if (IsIncomplete)
        {
            contradicted.Add(Incomplete(therapy + " responded ongoing"));
        }

        return Finding.All([Finding.Any(satisfied), Finding.Not(Finding.Any(contradicted))]);
    }

    // 2.1a and 2.1b: nothing among the outcomes named happened in this relapse.
    public Finding HasNot(string therapy, params string[] outcomes)
    {
        IEnumerable<Finding> records = OnOrBeneath(therapy).Select(r =>
        {
            if (r.IsUnsaid)
            {
                return Outcomes.IsNone(Outcomes.Of(r), outcomes);
            }

            return outcomes.Contains(r.Outcome, StringComparer.Ordinal) ? Finding.Not(Contradicts(r)) : Finding.Met;
        });
        return Finding.All(IsIncomplete
            ? records.Append(Finding.Not(Incomplete(therapy + " " + string.Join(' ', outcomes))))
            : records);
    }

    // NMO-03: the relapse has not responded to corticosteroids.
    public Finding NoResponseToCorticosteroids()
    {
        const string therapy = "corticosteroids";
        List<PriorTherapy> records =
        [
            .. OnOrBeneath(therapy).Where(r => r.Outcome is not "never-given" || r.Therapy is therapy),
        ];
        if (records.Count == 0)
        {
            return Outcomes.IsNone(Outcomes.Of(therapy), "responded", "ongoing", "never-given");
        }

        return Finding.All(records.Select(r => r switch
        {
            { IsUnsaid: true } => Outcomes.IsNone(Outcomes.Of(r), "responded", "ongoing", "never-given"),
            { Outcome: "responded" or "ongoing" } => Finding.Not(Contradicts(r)),
            { Outcome: "never-given" } => Finding.NotMet,
            { Outcome: "declined" } => Finding.Silent("NMO-03 " + Outcomes.Key(r)),
            _ => PlaceOf(r) == Place.Undated ? Undated(r) : Finding.Met,
        }));
    }

    // PRE-06, MS relapse or NMO relapse.
    public bool IsOutside(PriorTherapy r) => PlaceOf(r) == Place.Outside;

    private static Finding Incomplete(string what) =>
        Finding.Open(Point.YesNo("incomplete priorTherapies " + what, "incomplete|priorTherapies"), 2);

    // On a group above: which agent was it? Where the outcome is not said, that as well.
    private static Finding WhichAgent(PriorTherapy r, Func<Point, Finding> outcome)
    {
        string fact = "priorTherapies.therapy|" + r.Therapy;
        Finding agent = Finding.Open(Point.YesNo("agent " + Outcomes.Key(r), fact), 2);
        return r.IsUnsaid || r.ContradictsItself ? Finding.All([agent, outcome(Outcomes.Of(r))]) : agent;
    }

    private static Finding SatisfiesAbove(PriorTherapy r, string criterion, string[] named) => r.Outcome is "never-given"
        ? Finding.NotMet
        : WhichAgent(r, outcome => Outcomes.Satisfies(outcome, criterion, named));

    private Finding Contradicts(PriorTherapy r)
    {
        if (r.IsUnsaid || r.ContradictsItself)
        {
            return Outcomes.Contradicts(Outcomes.Of(r));
        }

        return PlaceOf(r) == Place.Undated ? Undated(r) : Finding.Met;
    }

    private Finding Satisfies(PriorTherapy r, string therapy, string criterion, string[] named)
    {
        bool isWhole = string.Equals(r.Therapy, therapy, StringComparison.Ordinal);
        bool isNamed = named.Contains(r.Outcome, StringComparer.Ordinal);

        // A part is not the whole: only this agent, or every one?
        if (!isWhole && (r.Outcome is "never-given" || (isNamed && r.Outcome is ("contraindicated" or "unavailable"))))
        {
            return Outcomes.Satisfies(Outcomes.Of(therapy), criterion, named);
        }

        if (r.IsUnsaid)
        {
            return Outcomes.Satisfies(Outcomes.Of(r), criterion, named);
        }

        if (r.Outcome is "never-given")
        {
            return Finding.NotMet;
        }

        if (!isNamed)
        {
            return Finding.Silent(criterion + " " + Outcomes.Key(r));
        }

        return PlaceOf(r) == Place.Undated ? Undated(r) : Finding.Met;
    }

    private IEnumerable<PriorTherapy> OnOrBeneath(string therapy) =>
        facts.PriorTherapies.Where(r => tree.OnOrBeneath(r.Therapy, therapy) && PlaceOf(r) != Place.Outside);

    // Its own start is missing, or the onset that it would be compared with. Yes: it is in this relapse.
    private Finding Undated(PriorTherapy r) =>
        Finding.Open(Point.YesNo("in " + Outcomes.Key(r), r.StartedOn is null ? r.StartFact : relapse!.OnsetFact), 2);

    private Place PlaceOf(PriorTherapy r)
    {
        if (relapse is null || r.Outcome is "not-tolerated" or "contraindicated" || r.StartedOn >= relapse.Onset)
        {
            return Place.In;
        }

        return r.StartedOn < relapse.Onset || (r.StartedOn is null && r.EndedOn < relapse.Onset) ? Place.Outside : Place.Undated;
    }
}
