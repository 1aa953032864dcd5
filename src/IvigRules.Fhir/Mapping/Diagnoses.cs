using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Conditions: the diagnoses, one fact a kind, and the relapses.</summary>
internal sealed class Diagnoses(RecordContext context, Doubts doubts)
{
    private readonly List<StatedDiagnosis> _stated = [];
    private readonly List<(ConditionKind Kind, Point Point)> _open = [];
    private readonly List<(ConditionKind Kind, Entry Entry)> _relapseIsOver = [];
    private readonly Relapses _relapses = new(context);

    internal void Read()
    {
        foreach (var entry in context.Of(ReadTypes.Condition))
            Read(entry);
        foreach (var kind in new[]
        {
            ConditionKind.MultipleSclerosis, ConditionKind.NeuromyelitisOptica, ConditionKind.ProgressiveMultifocalLeukoencephalopathy,
            ConditionKind.ImmuneReconstitutionSyndrome,
        })
            Merge(kind);
        _relapses.Finish();
    }

    private void Read(Entry entry)
    {
        var root = entry.Root;
        var concept = context.Concept(root["code"]);
        var diagnosis = Diagnosis.Of(concept);
        var about = diagnosis.Kinds is [var only] ? About.Condition(only) : About.Conditions;
        if (context.Held(entry, about, out var opens) is { } held)
        {
            if (opens)
                OpenAll(entry, diagnosis, held, concept);
            return;
        }

        var verification = Concept.Status(root["verificationStatus"], CodeSystems.ConditionVerification);
        var isOther = diagnosis.IsOther && !Doubts.HasBearing(concept);
        if (verification is "refuted" or "entered-in-error")
        {
            if (!isOther)
                context.Ledger.List(entry, root["verificationStatus"], UnmappedReason.StatusExcludes, about);
            return;
        }

        var isConfirmed = verification is null or "confirmed";
        doubts.Read(entry, concept, isConfirmed, IsCurrent(root, kind: null));
        if (diagnosis.IsOther)
            return;
        if (diagnosis.Doubt is { } doubt)
            OpenAll(entry, diagnosis, context.Ledger.List(entry, root["code"], doubt, about, concept.Quoted), concept);
        else if (!isConfirmed)
            OpenAll(entry, diagnosis, context.Ledger.List(entry, root["verificationStatus"], UnmappedReason.NotConfirmed, about), concept);
        else
            State(entry, diagnosis);
    }

    private void State(Entry entry, Diagnosis diagnosis)
    {
        var (root, kind) = (entry.Root, diagnosis.Kinds[0]);
        var isRelapse = _relapses.IsRelapse(entry, diagnosis, out var unresolved);
        if (unresolved is not null)
            _relapses.Open(kind, context.Ledger.List(entry, unresolved, UnmappedReason.UnresolvedReference, About.Conditions));
        var isCurrent = IsCurrent(root, kind);
        if (isRelapse)
            _relapses.Read(entry, kind);
        if (!isCurrent && isRelapse)
            _relapseIsOver.Add((kind, entry));
        else if (!isCurrent)
        {
            var at = root["abatement"] is { Exists: true } abatement ? abatement : root["clinicalStatus"];
            _open.Add((kind, context.Ledger.List(entry, at, UnmappedReason.NotCurrent, About.Condition(kind))));
        }
        else
        {
            var onset = root["onset"].Type is "Period" ? root["onset"]["start"] : root["onset"];
            _stated.Add(new(entry, kind, diagnosis.Course, context.Day(onset), onset.Exists, IsProblem(root)));
            if (Concept.Status(root["clinicalStatus"], CodeSystems.ConditionClinical) is "relapse" or "recurrence" && !isRelapse)
                _relapses.Undated(kind, entry);
        }
    }

    private void OpenAll(Entry entry, Diagnosis diagnosis, Point point, Concept concept)
    {
        if (diagnosis.IsNameless)
        {
            // It may be one of the four, a relapse, a deficiency of IgA or a reaction to IVIG.
            context.Draft.Incomplete.UnionWith([CaseList.Conditions, CaseList.Relapses, CaseList.LabResults]);
            doubts.Hypersensitivity.Add(point);
            return;
        }

        foreach (var kind in diagnosis.Kinds)
        {
            _open.Add((kind, point));
            if (diagnosis.IsRelapse || Relapses.MayFollow(entry.Root))
                _relapses.Open(kind, point);
        }

        if (diagnosis.IsOther)
            doubts.Read(entry, concept, isConfirmed: false, isCurrent: true);
    }

    /// <summary>One fact a kind, from all records that state it; else one that is unconfirmed, from those that may.</summary>
    private void Merge(ConditionKind kind)
    {
        StatedDiagnosis[] stated = [.. _stated.Where(record => record.Kind == kind)];
        Point[] open = [.. _open.Where(point => point.Kind == kind).Select(point => point.Point).Distinct()];
        if (stated.Length == 0 && open.Length == 0)
        {
            open = [.. _relapseIsOver.Where(over => over.Kind == kind)
                .Select(over => context.Ledger.List(over.Entry, over.Entry.Root["clinicalStatus"], UnmappedReason.NotCurrent,
                    About.Condition(kind)))];
            if (open.Length == 0)
                return;
        }

        var draft = new Draft<Condition>(stated.Length == 0
            ? new Condition(kind) { Verification = Verification.Unconfirmed }
            : new Condition(kind) { Course = CourseOf(stated), Onset = OnsetOf(stated) });
        draft.Sources.AddRange(stated.Select(record => (record.Entry, FactSourceKind.Code)));
        draft.Points.AddRange(open);
        context.Draft.Conditions.Add(draft);
    }

    private DateOnly? OnsetOf(StatedDiagnosis[] stated)
    {
        // Natalizumab has to have ended by the onset of the syndrome: another that cannot be read may be the earlier.
        if (stated[0].Kind == ConditionKind.ImmuneReconstitutionSyndrome
            && Array.Find(stated, record => record is { HasOnset: true, Onset: null }) is { } partial)
        {
            context.Ledger.List(partial.Entry, partial.Entry.Root["onset"], UnmappedReason.PartialDate, About.Condition(partial.Kind));
            return null;
        }

        // An onset after the as-of date would take the diagnosis away, which another record states for today.
        var earliest = stated.Select(record => record.Onset).Min();
        return earliest > context.AsOf && stated.Any(record => record.Onset is null) ? null : earliest;
    }

    private MsCourse? CourseOf(StatedDiagnosis[] stated)
    {
        var courses = stated.Select(record => record.Course).OfType<MsCourse>().Distinct().ToArray();
        if (courses.Length > 1)
        {
            courses = [.. stated.Where(record => record.IsProblem).Select(record => record.Course).OfType<MsCourse>().Distinct()];
            if (courses.Length != 1)
            {
                foreach (var record in stated.Where(record => record.Course is not null))
                    context.Ledger.List(record.Entry, record.Entry.Root["code"], UnmappedReason.ConflictingCodes,
                        About.Condition(record.Kind));
            }
        }

        return courses is [var one] ? one : null;
    }

    /// <summary>
    /// Whether a diagnosis is recorded as there today. The disease stays in a remission; a syndrome or an infection does not.
    /// </summary>
    private bool IsCurrent(Node root, ConditionKind? kind)
    {
        if (root["abatement"] is { Exists: true } abatement && !(context.Day(abatement) > context.AsOf))
            return false;
        return Concept.Status(root["clinicalStatus"], CodeSystems.ConditionClinical) switch
        {
            null or "active" or "recurrence" or "relapse" => true,
            "remission" => kind == ConditionKind.MultipleSclerosis || kind == ConditionKind.NeuromyelitisOptica,
            _ => false,
        };
    }

    private static bool IsProblem(Node root) => root.All("category").SelectMany(category => category.All("coding"))
        .Any(coding => coding["code"].Is("problem-list-item"));
}
