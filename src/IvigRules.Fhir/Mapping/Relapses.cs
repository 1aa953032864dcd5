using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>
/// Relapses: a Condition with a code of its own, or one of the disease that follows another of the same disease. R4 has no other form.
/// </summary>
internal sealed class Relapses(RecordContext context)
{
    private const string Extensions = "http://hl7.org/fhir/StructureDefinition/condition-";

    private readonly Dictionary<Disease, List<Point>> _open = [];
    private readonly List<(Disease Disease, Entry Entry)> _undated = [];

    /// <summary>Whether a Condition says that it follows another, or says something that cannot be read.</summary>
    internal static bool MayFollow(Node root) =>
        Following(root).Any() || root.All("extension").Any(extension => string.IsNullOrEmpty(extension["url"].Text));

    /// <summary>Whether a stated diagnosis is a relapse of the disease.</summary>
    /// <param name="entry">The Condition.</param>
    /// <param name="diagnosis">The diagnosis that it states.</param>
    /// <param name="unresolved">What it follows, when that cannot be read.</param>
    internal bool IsRelapse(Entry entry, Diagnosis diagnosis, out Node? unresolved)
    {
        unresolved = null;
        if (DiseaseOf(diagnosis.Kinds[0]) is null)
            return false;
        if (diagnosis.IsRelapse)
            return true;
        foreach (var extension in Following(entry.Root))
        {
            var value = extension["value"];
            var followed = value.Type is "Reference"
                ? context.Resolve(entry, value) is { Type: ReadTypes.Condition } other
                    ? Diagnosis.Of(context.Concept(other.Root["code"])) : null
                : Diagnosis.Of(context.Concept(value));
            if (followed is { IsStated: true } && followed.Kinds[0] == diagnosis.Kinds[0])
                return true;
            if (followed is null || followed.IsNameless || followed.Doubt is not null)
                unresolved = value;
        }

        return false;
    }

    internal void Read(Entry entry, ConditionKind kind)
    {
        if (DiseaseOf(kind) is not { } disease)
            return;
        var root = entry.Root;
        var onset = root["onset"].Type is "Period" ? root["onset"]["start"] : root["onset"];
        if (context.Day(onset) is not { } began)
        {
            Open(kind, context.Ledger.List(entry, onset, Days.WhyNone(root["onset"]), About.Relapse(disease)));
            return;
        }

        var abatement = root["abatement"].Type is "Period" ? root["abatement"]["end"] : root["abatement"];
        var day = context.Day(abatement);
        if (day < began)
        {
            Open(kind, context.Ledger.List(entry, abatement, UnmappedReason.ValueUnusable, About.Relapse(disease)));
            return;
        }

        var isOver = (root["abatement"].Exists && !(day > context.AsOf))
            || Concept.Status(root["clinicalStatus"], CodeSystems.ConditionClinical) is not (null or "active" or "recurrence" or "relapse");
        var ended = !isOver ? null : day <= context.AsOf ? day : began <= context.AsOf ? context.AsOf : null;
        var draft = new Draft<Relapse>(new(disease, began, ended));
        draft.Sources.Add((entry, FactSourceKind.Code));
        if (isOver && day is null)
            draft.Points.Add(context.Ledger.List(entry, abatement, UnmappedReason.Noted, About.Relapse(disease)));
        context.Draft.Relapses.Add(draft);
    }

    /// <summary>A relapse of which it is not known when it began.</summary>
    internal void Open(ConditionKind kind, Point point)
    {
        if (DiseaseOf(kind) is not { } disease)
            return;
        if (_open.TryGetValue(disease, out var points))
            points.Add(point);
        else
            _open.Add(disease, [point]);
    }

    /// <summary>The disease itself has the status of a relapse, which has no date of its own.</summary>
    internal void Undated(ConditionKind kind, Entry entry)
    {
        if (DiseaseOf(kind) is { } disease)
            _undated.Add((disease, entry));
    }

    /// <summary>Once all are read: what stands for those that are open.</summary>
    internal void Finish()
    {
        foreach (var (disease, entry) in _undated)
        {
            if (!context.Draft.Relapses.Exists(draft => draft.Fact.Disease == disease && draft.Fact.EndedOn is null
                && draft.Fact.Onset <= context.AsOf))
                Open(disease.Kind(), context.Ledger.List(entry, entry.Root["clinicalStatus"], UnmappedReason.NoDate,
                    About.Relapse(disease)));
        }

        foreach (var (disease, points) in _open)
        {
            var draft = new Draft<Relapse>(new(disease));
            draft.Points.AddRange(points);
            context.Draft.Relapses.Add(draft);
        }
    }

    private static IEnumerable<Node> Following(Node root) =>
        root.Extensions(Extensions + "occurredFollowing").Concat(root.Extensions(Extensions + "dueTo"));

    private static Disease? DiseaseOf(ConditionKind kind) =>
        kind == ConditionKind.MultipleSclerosis ? Disease.MultipleSclerosis
        : kind == ConditionKind.NeuromyelitisOptica ? Disease.NeuromyelitisOptica
        : null;
}
