using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Medications, procedures and immunizations: which therapies were given, or not, and how they went.</summary>
internal sealed class TherapyRecords(RecordContext context, Doubts doubts)
{
    private readonly TherapyIdentification _identification = new(context);
    private readonly TherapyOutcomes _outcomes = new(context);
    private readonly List<TherapyCourse> _courses = [];

    internal IReadOnlyList<TherapyCourse> Read()
    {
        foreach (var form in TherapyForm.All)
        {
            foreach (var entry in context.Of(form.Type))
                Read(entry, form);
        }

        return _courses;
    }

    private void Read(Entry entry, TherapyForm form)
    {
        var root = entry.Root;
        var identity = _identification.Of(entry, form);
        var about = identity.Therapies is [var only] ? About.Therapy(only) : About.PriorTherapies;
        if (context.Held(entry, about, out var opens) is { } held)
        {
            if (opens)
                Open(entry, identity, held);
            return;
        }

        if (identity.IsOther)
            return;
        var status = form.Statuses.GetValueOrDefault(root["status"].Text ?? "", GivenStatus.Unclear);
        if (Excludes(root, status) is { } excluding)
        {
            context.Ledger.List(entry, excluding, UnmappedReason.StatusExcludes, about);
            return;
        }

        var forbidden = root["doNotPerform"];
        var intent = root["intent"];
        if (forbidden is { Exists: true, Boolean: null })
            Open(entry, identity, context.Ledger.List(entry, forbidden, UnmappedReason.NotUnderstoodModifier, about));
        else if (identity.Doubt is { } doubt)
            Open(entry, identity, context.Ledger.List(entry, identity.At, doubt, about, identity.Quoted));
        else if (identity.IsUnidentified)
            Open(entry, identity, context.Ledger.List(entry, identity.At, UnmappedReason.MissingElement, about, identity.Quoted));
        else if (form.Type is ReadTypes.Request && !IsOrder(intent))
            Open(entry, identity, context.Ledger.List(entry, intent, UnmappedReason.StatusExcludes, about, intent.Text));
        else
            State(entry, identity, status, forbidden.Boolean == true, about);
    }

    private void State(Entry entry, TherapyIdentity identity, GivenStatus status, bool doNotPerform, string about)
    {
        var therapy = identity.Therapies[0];
        var period = TherapyPeriod.Of(entry, context);
        var stated = _outcomes.Of(entry, status, doNotPerform, period.End);
        var isIvig = therapy == Therapy.IntravenousImmunoglobulin;
        if (isIvig)
            DoubtHypersensitivity(entry);
        if (stated.Outcome is { } outcome)
        {
            var by = stated.By == FactSourceKind.Extension ? stated.By : identity.By;
            Add(new(entry, therapy, outcome, by)
            {
                Period = period,
                IsGivenByExtension = outcome == TherapyOutcome.Given,
                Medication = identity.Medication
            }, null);
            return;
        }

        var isForbidden = doNotPerform || status == GivenStatus.Cancelled;
        if (isForbidden && stated.Doubt == UnmappedReason.OutcomeNotStated && !stated.ContradictsStatus && !isIvig)
        {
            context.Ledger.List(entry, entry.Root[doNotPerform ? "doNotPerform" : "status"], UnmappedReason.StatusExcludes, about);
            return;
        }

        // A cancelled order of IVIG may have been cancelled because it is contraindicated.
        var wasGiven = !doNotPerform && !stated.ContradictsStatus
            && (status == GivenStatus.Given || (status == GivenStatus.Running && stated.Doubt == UnmappedReason.OutcomeNotStated));
        var isUnknownStatus = status == GivenStatus.Unclear && entry.Root["status"].Text is not ("on-hold" or "unknown");
        var point = context.Ledger.List(entry, isUnknownStatus ? entry.Root["status"] : stated.At,
            isUnknownStatus ? UnmappedReason.StatusExcludes : stated.Doubt!.Value, about, isUnknownStatus
                ? entry.Root["status"].Text : stated.Quoted);
        Add(new(entry, therapy, wasGiven ? TherapyOutcome.Given : null, identity.By)
        {
            Period = period,
            CanBeCovered = stated.Doubt == UnmappedReason.OutcomeNotStated && !stated.ContradictsStatus && wasGiven,
        }, point);
    }

    /// <summary>What stands for a record that is not read: each therapy that it may be on, without outcome.</summary>
    private void Open(Entry entry, TherapyIdentity identity, Point point)
    {
        if (identity.IsUnidentified)
            context.Draft.Incomplete.Add(CaseList.PriorTherapies);
        foreach (var therapy in identity.Therapies)
            Add(new(entry, therapy, null, identity.By) { Period = TherapyPeriod.Of(entry, context) }, point);
    }

    private void Add(TherapyCourse course, Point? point)
    {
        var period = course.Period;
        if (point is not null)
            course.Points.Add(point);
        if (period.Partial is { } partial)
            course.Points.Add(context.Ledger.List(course.Entry, partial, UnmappedReason.PartialDate, About.Therapy(course.Therapy)));
        if (period.End < period.Start)
        {
            course.Points.Add(context.Ledger.List(course.Entry, course.Entry.Root, UnmappedReason.ValueUnusable,
                About.Therapy(course.Therapy)));
            var open = course with { Outcome = null, Period = TherapyPeriod.None, CanBeCovered = false, IsGivenByExtension = false };
            _courses.Add(open);
        }
        else
            _courses.Add(course);
    }

    private void DoubtHypersensitivity(Entry entry)
    {
        foreach (var reason in entry.Root.All("statusReason"))
        {
            if (context.Concept(reason).Find(CodeMeanings.Outcome).Any(row => row.Means is CodeMeanings.HypersensitivityDoubt))
                doubts.Hypersensitivity.Add(context.Ledger.List(entry, reason, UnmappedReason.Noted, About.Hypersensitivity));
        }
    }

    /// <summary>The element that says that nothing was given, or that the record is wrong.</summary>
    private static Node? Excludes(Node root, GivenStatus status) =>
        status is GivenStatus.Wrong or GivenStatus.NotGiven ? root["status"]
        : root["intent"].Text is "proposal" or "plan" or "option" ? root["intent"]
        : null;

    private static bool IsOrder(Node intent) =>
        intent.Text is "order" or "original-order" or "reflex-order" or "filler-order" or "instance-order";
}
