using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Whether the patient is hypersensitive to IVIG: yes, no, or not recorded when there is a doubt or nothing says so.</summary>
internal sealed class Hypersensitivity(RecordContext context, Doubts doubts, Reactions reactions)
{
    private readonly List<Entry> _yes = [];
    private readonly List<(Entry Entry, DateOnly? Day)> _no = [];
    private readonly List<Entry> _others = [];

    internal Patient Apply(Patient patient)
    {
        foreach (var entry in context.Of(ReadTypes.Allergy))
            Read(entry);
        foreach (var entry in context.Of(ReadTypes.List))
            ReadList(entry);
        foreach (var entry in context.Of(ReadTypes.Composition))
            ReadComposition(entry);
        var isWhole = context.IsDelivered(FhirPartKind.Allergies) && !context.Input.Incomplete.Contains(FhirPartKind.Allergies)
            && !context.Input.Incomplete.Contains(FhirPartKind.AdverseEvents) && !context.Input.HoldsAnything;
        if (_yes.Count > 0)
        {
            foreach (var entry in _yes)
                context.Ledger.Source(About.Hypersensitivity, entry, FactSourceKind.Code);
            return patient with { IvigHypersensitivity = true };
        }

        if (_no.Count == 0 || doubts.Hypersensitivity.Count > 0 || !isWhole)
            return patient;
        if (_others.Count > 0)
        {
            foreach (var (entry, _) in _no)
                context.Ledger.List(entry, entry.Root, UnmappedReason.ConflictingCodes, About.Hypersensitivity);
            return patient;
        }

        foreach (var (entry, _) in _no)
            context.Ledger.Source(About.Hypersensitivity, entry, FactSourceKind.Code);
        // A later day would settle more.
        return patient with { IvigHypersensitivity = false, IvigHypersensitivityAssessedOn = _no.Select(no => no.Day).Min() };
    }

    private void Read(Entry entry)
    {
        if (context.Held(entry, About.Hypersensitivity, out var opens) is { } held)
        {
            if (opens)
                doubts.Hypersensitivity.Add(held);
            return;
        }

        var root = entry.Root;
        var verification = Concept.Status(root["verificationStatus"], CodeSystems.AllergyVerification);
        var clinical = Concept.Status(root["clinicalStatus"], CodeSystems.AllergyClinical);
        var concept = context.Concept(root["code"]);
        TherapyIdentity[] substances =
        [
            TherapyIdentification.Of(concept),
            .. root.All("reaction").Select(reaction => reaction["substance"]).Where(substance => substance.Exists)
                .Select(substance => TherapyIdentification.Of(context.Concept(substance))),
        ];
        var isIvig = Array.Exists(substances, one => one.Doubt is null && one.By == FactSourceKind.Code
            && one.IsOn(Therapy.IntravenousImmunoglobulin));
        var mayBeIvig = Array.Exists(substances, one => one.IsOn(Therapy.IntravenousImmunoglobulin));
        var isCurrent = clinical is null or "active";
        var isConfirmed = verification is null or "confirmed";
        if (verification is "entered-in-error")
            context.Ledger.List(entry, root["verificationStatus"], UnmappedReason.StatusExcludes, About.Hypersensitivity);
        else if (verification is "refuted")
        {
            if (isIvig)
                _no.Add((entry, context.Day(root["recordedDate"])));
            else if (mayBeIvig)
                Doubt(entry, root["code"], UnmappedReason.TextOnly, concept);
        }
        else if (isIvig && isCurrent && isConfirmed)
        {
            _yes.Add(entry);
            reactions.OfAllergy(entry);
        }
        else if (isIvig)
            Doubt(entry, isConfirmed ? root["clinicalStatus"] : root["verificationStatus"], isConfirmed
                ? UnmappedReason.NotCurrent : UnmappedReason.NotConfirmed, concept);
        else if (mayBeIvig)
            Doubt(entry, root["code"], UnmappedReason.TextOnly, concept);
        else
            ReadOther(entry, concept, substances[0], isCurrent && isConfirmed, clinical is "inactive" or "resolved");
    }

    /// <summary>"No known allergies", and allergies to something else.</summary>
    private void ReadOther(Entry entry, Concept concept, TherapyIdentity substance, bool counts, bool isPast)
    {
        string[] means = [.. concept.Find(CodeMeanings.Hypersensitivity).Select(row => row.Means).Distinct(StringComparer.Ordinal)];
        if (means is ["no"])
        {
            if (!counts)
                context.Ledger.List(entry, concept.Node, isPast ? UnmappedReason.NotCurrent : UnmappedReason.NotConfirmed,
                    About.Hypersensitivity);
            else if (context.Options.NoKnownAllergiesAnswersIvig)
                _no.Add((entry, context.Day(entry.Root["recordedDate"])));
            return;
        }

        if (means is ["says nothing"])
            return;
        if (means is ["doubt"])
        {
            Doubt(entry, concept.Node, UnmappedReason.Noted, concept);
            return;
        }

        if (concept.IsWordless && substance.Therapies.IsEmpty && !entry.Root.All("reaction").Any(reaction => reaction["substance"].Exists))
        {
            var isCoded = concept.Codings.Count > 0 && !concept.IsAbsent;
            Doubt(entry, concept.Node, isCoded ? UnmappedReason.UnknownCode : UnmappedReason.MissingElement, concept);
            return;
        }

        if (counts)
            reactions.NotTolerated(entry, substance);
        string?[] categories = [.. entry.Root.All("category").Select(category => category.Text)];
        if (!isPast && (categories.Length == 0 || categories.Any(category => category is not ("food" or "environment"))))
            _others.Add(entry);
    }

    private void ReadList(Entry entry)
    {
        if (!IsOfAllergies(entry.Root["code"]) || entry.Root["emptyReason"] is not { Exists: true } reason)
            return;
        if (context.Held(entry, About.Hypersensitivity, out var opens) is { } held)
        {
            if (opens)
                doubts.Hypersensitivity.Add(held);
        }
        else if (entry.Root["status"].Is("current"))
            ReadEmpty(entry, entry.Root, reason);
        else
            context.Ledger.List(entry, entry.Root["status"], UnmappedReason.StatusExcludes, About.Hypersensitivity);
    }

    private void ReadComposition(Entry entry)
    {
        Node[] sections = [.. entry.Root.All("section").Where(section => IsOfAllergies(section["code"]) && section["emptyReason"].Exists)];
        if (sections.Length == 0 || context.Held(entry, About.Hypersensitivity, out _) is not null)
            return;
        if (entry.Root["status"].Text is "final" or "amended")
            ReadEmpty(entry, sections[0], sections[0]["emptyReason"]);
        else
            context.Ledger.List(entry, entry.Root["status"], UnmappedReason.StatusExcludes, About.Hypersensitivity);
    }

    private void ReadEmpty(Entry entry, Node list, Node reason)
    {
        if (list.All("entry").Any())
            doubts.Hypersensitivity.Add(context.Ledger.List(entry, reason, UnmappedReason.ConflictingCodes, About.Hypersensitivity));
        else if (context.Options.NoKnownAllergiesAnswersIvig && context.Concept(reason).Find(CodeMeanings.Hypersensitivity).Any(
            row => row.Means is "no"))
            _no.Add((entry, context.Day(entry.Root["date"])));
    }

    private void Doubt(Entry entry, Node at, UnmappedReason why, Concept concept) =>
        doubts.Hypersensitivity.Add(context.Ledger.List(entry, at, why, About.Hypersensitivity, concept.Quoted));

    private static bool IsOfAllergies(Node code) => code.All("coding").Any(coding =>
        CodeSystems.Normal(coding["system"].Text ?? "") is CodeSystems.Loinc && coding["code"].Text is "48765-2" or "52472-8");
}
