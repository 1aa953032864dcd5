using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>From the records on therapies to the facts: records of one course, and the dates that they allow.</summary>
internal sealed class PriorTherapies(RecordContext context, IReadOnlyList<TherapyCourse> courses)
{
    private static readonly string[] Referring = ["request", "basedOn", "partOf", "derivedFrom", "priorPrescription"];

    private readonly Dictionary<Entry, HashSet<string>> _basedOn = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Entry, HashSet<string>> _related = new(ReferenceEqualityComparer.Instance);

    internal void Write()
    {
        var stated = courses.Where(course => course.IsStated).Select(course => (Course: course,
            Draft: new Draft<PriorTherapy>(FactOf(course)))).ToArray();
        foreach (var (course, draft) in stated)
        {
            draft.Sources.Add((course.Entry, course.By));
            if (course.Medication is { } medication)
                draft.Sources.Add((medication, course.By));
            draft.Points.AddRange(course.Points);
            context.Draft.PriorTherapies.Add(draft);
        }

        var answered = new List<Point>();
        foreach (var course in courses.Where(course => !course.IsStated))
        {
            var covering = course.CanBeCovered ? Array.Find(stated, other => Covers(other.Course, course)).Draft : null;
            if (covering is null)
            {
                var draft = new Draft<PriorTherapy>(FactOf(course));
                draft.Points.AddRange(course.Points);
                context.Draft.PriorTherapies.Add(draft);
            }
            else
            {
                covering.Sources.Add((course.Entry, course.By));
                answered.AddRange(course.Points);
            }
        }

        context.Ledger.Remove(answered);
    }

    private PriorTherapy FactOf(TherapyCourse course)
    {
        var (period, outcome) = (course.Period, course.Outcome);
        var mayEnd = outcome is TherapyOutcome.Responded or TherapyOutcome.Failed or TherapyOutcome.NotTolerated;
        return new(course.Therapy, outcome)
        {
            StartedOn = period.Start ?? (period.Ordered is { } ordered && MayHaveBegun(course, ordered) ? ordered : null),
            EndedOn = mayEnd ? period.End : null,
        };
    }

    /// <summary>
    /// Whether the day of an order may stand for the begin of its course. A course may begin later than it is ordered, so an order must not
    /// put it before a relapse, or inside an earlier response, that it came after.
    /// </summary>
    private bool MayHaveBegun(TherapyCourse course, DateOnly ordered) =>
        context.Draft.Relapses.TrueForAll(relapse => relapse.Fact.Onset is { } onset && (ordered >= onset || IsLongBefore(ordered, onset)))
        && courses.Where(other => !ReferenceEquals(other, course) && other.Outcome == TherapyOutcome.Responded
            && IsKin(other.Therapy, course.Therapy))
            .All(other => other.Period.End <= ordered);

    private bool IsLongBefore(DateOnly ordered, DateOnly onset) =>
        context.Options.OrderDays is { } days && onset.DayNumber - ordered.DayNumber > days;

    private static bool IsKin(Therapy one, Therapy other) => one == other
        || TherapyIdentification.IsBeneath(one.Id, other.Id) || TherapyIdentification.IsBeneath(other.Id, one.Id);

    /// <summary>Whether a record that states an outcome speaks for one of the same course that states none.</summary>
    private bool Covers(TherapyCourse stated, TherapyCourse course)
    {
        if (stated.Therapy != course.Therapy || ReferenceEquals(stated.Entry, course.Entry))
            return false;
        var (theirs, ours) = (RelatedTo(stated.Entry), RelatedTo(course.Entry));
        if (ours.Contains(Key(stated.Entry)) || theirs.Contains(Key(course.Entry)) || BasedOn(stated.Entry).Overlaps(BasedOn(course.Entry)))
            return true;
        return course.Period.Start >= stated.Period.Start && course.Period.LastDay <= stated.Period.LastDay;
    }

    private HashSet<string> RelatedTo(Entry entry) => Cached(_related, entry, Referring);

    private HashSet<string> BasedOn(Entry entry) => Cached(_basedOn, entry, ["basedOn"]);

    private HashSet<string> Cached(Dictionary<Entry, HashSet<string>> cache, Entry entry, string[] elements)
    {
        if (!cache.TryGetValue(entry, out var targets))
            cache.Add(entry, targets = Targets(entry, elements));
        return targets;
    }

    private HashSet<string> Targets(Entry entry, string[] elements) =>
    [
        .. elements.SelectMany(element => entry.Root.All(element)).Select(reference =>
            context.Resolve(entry, reference) is { } found ? Key(found) : null).OfType<string>(),
    ];

    private static string Key(Entry entry) => entry.Place;
}
