using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Reactions to IVIG, of allergies, adverse events and immunizations. Nothing is ever said to be absent.</summary>
internal sealed class Reactions(RecordContext context, Doubts doubts)
{
    private readonly TherapyIdentification _identification = new(context);

    /// <summary>The reactions of an allergy to IVIG; it cannot say that one is over.</summary>
    internal void OfAllergy(Entry entry)
    {
        foreach (var reaction in entry.Root.All("reaction"))
        {
            var isSevere = reaction["severity"].Is("severe");
            Add(entry, reaction["onset"], null, [.. reaction.All("manifestation").Select(node => (node, isSevere))]);
        }
    }

    /// <summary>An allergy to a premedication takes it out of the premedication.</summary>
    internal void NotTolerated(Entry entry, TherapyIdentity identity)
    {
        if (identity.Doubt is not null)
            return;
        foreach (var therapy in identity.Therapies.Where(one => one == Therapy.Acetaminophen || one == Therapy.Diphenhydramine))
        {
            var draft = new Draft<PriorTherapy>(new(therapy, TherapyOutcome.NotTolerated));
            draft.Sources.Add((entry, identity.By));
            context.Draft.Add(draft);
        }
    }

    internal void Read()
    {
        foreach (var entry in context.Of(ReadTypes.AdverseEvent))
            ReadEvent(entry);
        foreach (var entry in context.Of(ReadTypes.Immunization))
            ReadImmunization(entry);
    }

    private void ReadEvent(Entry entry)
    {
        if (context.Held(entry, About.Reactions, out var opens) is { } held)
        {
            if (opens)
                Open(entry, held);
            return;
        }

        var root = entry.Root;
        if (root["actuality"].Is("potential"))
        {
            context.Ledger.List(entry, root["actuality"], UnmappedReason.StatusExcludes, About.Reactions);
            return;
        }

        TherapyIdentity[] suspects = [.. root.All("suspectEntity").Select(suspect => Suspect(entry, suspect["instance"]))];
        var isIvig = Array.Exists(suspects, one => one.Doubt is null && one.IsOn(Therapy.IntravenousImmunoglobulin));
        if (isIvig && root["actuality"].Is("actual"))
        {
            var resolved = root["outcome"].All("coding").Any(coding =>
                coding["system"].Is(CodeSystems.AdverseEventOutcome) && coding["code"].Is("resolved"));
            Add(entry, root["date"], resolved ? root["outcome"] : null, [(root["event"], IsSevere(root))]);
        }
        else if (isIvig || suspects.Length == 0
            || Array.Exists(suspects, one => one.IsUnidentified || one.IsOn(Therapy.IntravenousImmunoglobulin)))
            Open(entry, context.Ledger.List(entry, root["suspectEntity"], UnmappedReason.MissingElement, About.Reactions));
    }

    private void ReadImmunization(Entry entry)
    {
        var root = entry.Root;
        Node[] details = [.. root.All("reaction")];
        if (details.Length == 0 || entry.Hold is not null || context.Choice.NotThisPatients(entry) is not null
            || root["status"].Is("entered-in-error")
            || !TherapyIdentification.Of(context.Concept(root["vaccineCode"])).IsOn(Therapy.IntravenousImmunoglobulin))
            return;
        foreach (var detail in details)
        {
            if (context.Resolve(entry, detail["detail"]) is { Type: ReadTypes.Observation } observed)
            {
                var value = observed.Root["value"];
                Add(entry, detail["date"], null, [(value.Type is "CodeableConcept" ? value : observed.Root["code"], false)]);
            }
            else
                Open(entry, context.Ledger.List(entry, detail["detail"], UnmappedReason.UnresolvedReference, About.Reactions));
        }
    }

    /// <summary>The drug that an adverse event suspects, by the record of it.</summary>
    private TherapyIdentity Suspect(Entry entry, Node instance)
    {
        if (context.Resolve(entry, instance) is not { } found)
        {
            var display = instance["display"].Text;
            var named = string.IsNullOrWhiteSpace(display) ? [] : Names.Mentioned(display).ToArray();
            return new([.. named], FactSourceKind.Name, UnmappedReason.UnresolvedReference, instance, display)
            {
                IsUnidentified = string.IsNullOrWhiteSpace(display),
            };
        }

        if (found.Type is ReadTypes.Medication)
            return TherapyIdentification.Of(context.Concept(found.Root["code"]));
        return TherapyForm.All.FirstOrDefault(form => string.Equals(form.Type, found.Type, StringComparison.Ordinal)) is { } form
            ? _identification.Of(found, form)
            : new([], FactSourceKind.Code, null, instance, null) { IsUnidentified = found.Type is not ("Device" or "Substance") };
    }

    private void Open(Entry entry, Point point)
    {
        doubts.Hypersensitivity.Add(point);
        var draft = new Draft<InfusionReaction>(new() { OnsetAt = Onset(entry, entry.Root["date"], notes: null) });
        draft.Points.Add(point);
        context.Draft.InfusionReactions.Add(draft);
    }

    private void Add(Entry entry, Node onset, Node? resolved, (Node Node, bool IsSevere)[] manifestations)
    {
        if (manifestations.Length > 0 && Array.TrueForAll(manifestations, one => SaysThatThereWasNone(context.Concept(one.Node))))
            return;
        var draft = new Draft<InfusionReaction>(new());
        var onsetAt = Onset(entry, onset, draft.Points);
        var reaction = new InfusionReaction { OnsetAt = onsetAt };
        var isUnderstood = false;
        foreach (var (node, isSevere) in manifestations)
        {
            var concept = context.Concept(node);
            string[] means = [.. concept.Find(CodeMeanings.Reaction).Select(row => row.Means).Distinct(StringComparer.Ordinal)];
            isUnderstood |= means.Length > 0;
            if (means.Length == 0)
            {
                var point = context.Ledger.List(entry, node, concept.IsWordless ? UnmappedReason.UnknownCode : UnmappedReason.TextOnly,
                    About.Reactions, concept.Quoted);
                draft.Points.Add(point);
                doubts.Hypersensitivity.Add(point);
            }

            foreach (var one in means)
                reaction = With(reaction, one, isSevere);
        }

        var hasUnknown = draft.Points.Exists(point => point.Reason is UnmappedReason.UnknownCode or UnmappedReason.TextOnly);
        if (resolved is not null && !hasUnknown && !(reaction.Date > context.AsOf))
        {
            reaction = reaction with { ResolvedOn = context.AsOf };
            draft.Points.Add(context.Ledger.List(entry, resolved, UnmappedReason.Noted, About.Reactions));
        }

        draft.Fact = reaction;
        if (isUnderstood)
            draft.Sources.Add((entry, FactSourceKind.Code));
        context.Draft.InfusionReactions.Add(draft);
    }

    private DateTimeOffset? Onset(Entry entry, Node date, List<Point>? notes)
    {
        if (Days.InstantOf(date.Text) is { Year: >= 1000 and <= 9998 } moment)
            return moment;
        if (context.Day(date) is not { Year: >= 1000 and <= 9998 } day)
        {
            if (date.Exists)
                notes?.Add(context.Ledger.List(entry, date, UnmappedReason.PartialDate, About.Reactions));
            return null;
        }

        notes?.Add(context.Ledger.List(entry, date, UnmappedReason.Noted, About.Reactions));
        var first = day.ToDateTime(TimeOnly.MinValue);
        while (context.Options.Zone.IsInvalidTime(first))
            first = first.AddMinutes(30);
        return new DateTimeOffset(first, context.Options.Zone.GetUtcOffset(first));
    }

    private static bool SaysThatThereWasNone(Concept concept) =>
        concept.Find(CodeMeanings.Reaction) is [_, ..] rows && Array.TrueForAll(rows, row => row.Means is "no reaction");

    private static bool IsSevere(Node root) => root["severity"].All("coding").Any(coding => coding["code"].Is("severe"));

    private static InfusionReaction With(InfusionReaction reaction, string means, bool isSevere) => means switch
    {
        "anaphylaxis" => reaction with { Symptoms = reaction.Symptoms with { Anaphylaxis = true } },
        "dyspnea" => reaction with { Symptoms = reaction.Symptoms with { Dyspnea = true } },
        "urticaria" => reaction with { Symptoms = reaction.Symptoms with { Urticaria = true } },
        "bronchospasm" => reaction with { Symptoms = reaction.Symptoms with { Bronchospasm = true } },
        "hypotension" => reaction with { Symptoms = reaction.Symptoms with { Hypotension = true } },
        "severeHeadache" => isSevere ? reaction with { Symptoms = reaction.Symptoms with { SevereHeadache = true } } : reaction,
        "nausea" => reaction with { Symptoms = reaction.Symptoms with { Nausea = true } },
        "dizziness" => reaction with { Symptoms = reaction.Symptoms with { Dizziness = true } },
        "photophobia" => reaction with { Symptoms = reaction.Symptoms with { Photophobia = true } },
        "neckStiffness" => reaction with { Symptoms = reaction.Symptoms with { NeckStiffness = true } },
        "hemolysis" => reaction with { Events = reaction.Events with { Hemolysis = true } },
        "thromboembolism" => reaction with { Events = reaction.Events with { Thromboembolism = true } },
        "acuteRenalFailure" => reaction with { Events = reaction.Events with { AcuteRenalFailure = true } },
        "transfusionRelatedAcuteLungInjury" => reaction with { Events = reaction.Events with { TransfusionRelatedAcuteLungInjury = true } },
        "bloodBorneInfection" => reaction with { Events = reaction.Events with { BloodBorneInfection = true } },
        "no reaction" => reaction,
        _ => throw new InvalidOperationException("a reaction that the table does not have"),
    };
}
