using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>The criteria on diagnoses and on the patient.</summary>
internal static class Diagnoses
{
    // Closed world, unless the list is not known to be whole.
    public static Finding Recorded(string kind, KnownFacts facts)
    {
        List<Condition> records = Of(kind, facts);
        if (records.Exists(IsConfirmed))
        {
            return Finding.Met;
        }

        if (records.Count > 0)
        {
            return Finding.Lacking("conditions.verification|" + kind);
        }

        return facts.IsIncomplete("conditions")
            ? Finding.Open(Point.YesNo("incomplete conditions " + kind, "incomplete|conditions"), 2)
            : Finding.NotMet;
    }

    // MS-03, course. What is unconfirmed says nothing of it, as if it had none; without any record it is missing.
    public static Finding RelapsingRemitting(KnownFacts facts)
    {
        List<string?> courses = [.. Of("multiple-sclerosis", facts).Select(x => IsConfirmed(x) ? x.Course : null)];
        return Finding.Any((courses.Count > 0 ? courses : [null]).Select(course => course switch
        {
            "relapsing-remitting" => Finding.Met,
            "primary-progressive" => Finding.Silent("course"),
            null => Finding.Lacking("conditions.course|multiple-sclerosis"),
            _ => Finding.NotMet,
        }));
    }

    // Pregnant or nursing. Not-pregnant and (missing, male) are NotMet; pregnant or nursing and male contradict.
    public static Finding PregnantOrNursing(Patient patient) => (patient.ReproductiveStatus, patient.Sex) switch
    {
        ("not-pregnant", _) => Finding.NotMet,
        (null, "male") => Finding.NotMet,
        (null, _) => Finding.Lacking("patient.reproductiveStatus"),
        (_, "male") => Finding.Lacking("patient.reproductiveStatus"),
        _ => Finding.Met,
    };

    // IRIS-01, natalizumab stopped before the syndrome began.
    public static Finding NatalizumabStopped(KnownFacts facts, TherapyTree tree, Readings readings)
    {
        const string syndrome = "immune-reconstitution-syndrome";

        // An unconfirmed record counts for the onset: the earlier bound is the stricter one.
        List<Condition> syndromes = Of(syndrome, facts);
        DateOnly? bound = syndromes.Min(x => x.Onset);
        List<PriorTherapy> records = facts.PriorTherapies.FindAll(r =>
            tree.OnOrBeneath(r.Therapy, "natalizumab") && r.Outcome is not ("declined" or "unavailable" or "contraindicated"));
        List<Finding> all = records.ConvertAll(r => Stopped(r, bound));
        if (records.Count == 0)
        {
            all.Add(Finding.Open(Point.YesNo("stopped", "priorTherapies|natalizumab"), 2));
        }

        all.AddRange(facts.PriorTherapies.Where(r => r.Outcome is "ongoing" or "given" or null && tree.Above(r.Therapy, "natalizumab"))
            .Select(r => Finding.Open(Point.YesNo("natalizumab " + Outcomes.Key(r), "priorTherapies.therapy|" + r.Therapy), 2)));
        if (bound is null || (readings.EverySyndromeNeedsItsOnset && syndromes.Exists(x => x.Onset is null)))
        {
            all.Add(Finding.Lacking("conditions.onset|" + syndrome));
        }

        return Finding.All(all);
    }

    private static List<Condition> Of(string kind, KnownFacts facts) =>
        facts.Conditions.FindAll(x => string.Equals(x.Kind, kind, StringComparison.Ordinal));

    private static bool IsConfirmed(Condition x) => x.Verification is not "unconfirmed";

    private static Finding Stopped(PriorTherapy r, DateOnly? bound)
    {
        if (r.Outcome is null || r.ContradictsItself || r is { Outcome: "given", EndedOn: null })
        {
            return Finding.Open(Point.YesNo("stopped " + Outcomes.Key(r), r.OutcomeFact), 2);
        }

        if (r.Outcome is "never-given" or "ongoing" || r.EndedOn > bound)
        {
            return Finding.NotMet;
        }

        // Without a bound the onset is missing, which is said apart.
        return r.EndedOn is null
            ? Finding.Open(Point.YesNo("stopped " + Outcomes.Key(r), "priorTherapies.endedOn|" + r.Therapy), 2)
            : Finding.Met;
    }
}
