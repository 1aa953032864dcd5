using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Which therapy a record is about: by code, by a name that is the whole text, or, as a question only, by a mention.</summary>
internal sealed class TherapyIdentification(RecordContext context)
{
    private static readonly ILookup<string, string> Beneath = TherapyNames.All
        .SelectMany(row => row.Beneath.Select(group => (row.Id, group))).ToLookup(row => row.Id, row => row.group, StringComparer.Ordinal);

    /// <summary>The therapy that a record names, whatever the route.</summary>
    internal TherapyIdentity Unrouted(Entry entry, TherapyForm form)
    {
        var element = entry.Root[form.Therapy];
        return element.Type is "Reference" ? Referred(entry, element) : Of(context.Concept(element));
    }

    internal TherapyIdentity Of(Entry entry, TherapyForm form)
    {
        var named = Unrouted(entry, form);
        return named.Therapies.IsEmpty ? named : Routed(named, entry);
    }

    /// <summary>The therapy that a concept names, whatever the route.</summary>
    internal static TherapyIdentity Of(Concept concept)
    {
        var rows = concept.Find(CodeMeanings.Therapy);
        var coded = MostPrecise(rows.Where(row => !row.IsWeak && !IsMention(row)).Select(TherapyOf));
        if (coded.Length > 0)
        {
            var named = concept.Codings.Select(coding => coding.Display).OfType<string>().SelectMany(Names.Mentioned).ToArray();
            var isIvig = coded.Contains(Therapy.IntravenousImmunoglobulin);
            var contradicts = named.Length > 0 && isIvig != named.Contains(Therapy.IntravenousImmunoglobulin)
                && (isIvig || named.Contains(Therapy.IntravenousImmunoglobulin));
            return coded.Length > 1 || contradicts
                ? Doubtful([.. coded, .. contradicts ? named : []], UnmappedReason.ConflictingCodes, concept)
                : new(coded, FactSourceKind.Code, null, concept.Node, concept.Quoted);
        }

        if (concept.Words.Select(Names.Named).OfType<Therapy>().FirstOrDefault() is var whole && whole != default)
            return new([whole], FactSourceKind.Name, null, concept.Node, concept.Quoted);
        if (rows.Length > 0)
            return Doubtful(MostPrecise(rows.Select(TherapyOf)), UnmappedReason.UnknownCode, concept);
        var mentioned = MostPrecise(concept.Words.SelectMany(Names.Mentioned));
        if (mentioned.Length > 0)
            return Doubtful(mentioned, UnmappedReason.TextOnly, concept);
        var isUnidentified = concept.IsWordless
            && !concept.Codings.Any(coding => CodeSystems.IsAnotherOfAClosedSystem(coding.System, coding.Code));
        return new([], FactSourceKind.Code, null, concept.Node, concept.Quoted) { IsUnidentified = isUnidentified };
    }

    /// <summary>The Medication behind a reference; its words where it does not lead anywhere.</summary>
    private TherapyIdentity Referred(Entry entry, Node reference)
    {
        if (context.Resolve(entry, reference) is { Type: ReadTypes.Medication } medication)
            return OfMedication(medication, reference);
        if (reference["identifier"] is var identifier && identifier["system"].Text is { Length: > 0 } system
            && identifier["value"].Text is { Length: > 0 } value && context.Find(CodeMeanings.Therapy, system,
                value) is { IsWeak: false } row)
            return new([TherapyOf(row)], FactSourceKind.Code, null, reference, null);
        if (reference["display"].Text is { } display && !string.IsNullOrWhiteSpace(display))
        {
            if (Names.Named(display) is { } named)
                return new([named], FactSourceKind.Name, null, reference, display);
            var mentioned = MostPrecise(Names.Mentioned(display));
            return new(mentioned, FactSourceKind.Name, mentioned.IsEmpty ? null : UnmappedReason.TextOnly, reference, display);
        }

        return new([], FactSourceKind.Code, UnmappedReason.UnresolvedReference, reference, null) { IsUnidentified = true };
    }

    private TherapyIdentity OfMedication(Entry medication, Node reference)
    {
        if (medication.Root["status"].Is("entered-in-error"))
            return new([], FactSourceKind.Code, UnmappedReason.StatusExcludes, reference, null) { IsUnidentified = true };
        var own = Of(context.Concept(medication.Root["code"]));
        if (own.IsUnidentified || own.IsOther)
        {
            TherapyIdentity[] ingredients =
            [
                .. medication.Root.All("ingredient").Where(ingredient => ingredient["isActive"].Boolean != false)
                    .Select(ingredient => ingredient["item"].Type is "Reference"
                        ? Referred(medication, ingredient["item"])
                        : Of(context.Concept(ingredient["item"]))),
            ];
            TherapyIdentity[] bearing = [.. ingredients.Where(ingredient => !ingredient.Therapies.IsEmpty)];
            own = bearing switch
            {
                [var one] => one,
                [] => own.IsUnidentified && ingredients.Length > 0 && ingredients.All(ingredient => ingredient.IsOther)
                    ? ingredients[0] : own,
                _ => new([.. bearing.SelectMany(one => one.Therapies).Distinct()], FactSourceKind.Code, UnmappedReason.ConflictingCodes,
                    reference, null),
            };
        }

        return medication.Hold is { } hold && !own.IsOther ? own with { Doubt = hold.Reason } : own with
        {
            At = reference,
            Medication = medication
        };
    }

    private TherapyIdentity Routed(TherapyIdentity named, Entry entry)
    {
        var routes = Routes.Of(entry, context);
        var routed = named.Therapies.Select(therapy => Routes.Apply(therapy, routes)).ToArray();
        var doubt = named.Doubt ?? (routed.Any(route => route.Contradicts) ? UnmappedReason.ConflictingCodes : null);
        return named with { Therapies = [.. routed.Select(route => route.Therapy).OfType<Therapy>().Distinct()], Doubt = doubt };
    }

    private static TherapyIdentity Doubtful(IEnumerable<Therapy> therapies, UnmappedReason reason, Concept concept) =>
        new([.. therapies.Distinct()], FactSourceKind.Code, reason, concept.Node, concept.Quoted);

    private static bool IsMention(CodeRow row) => row.Means.StartsWith(CodeMeanings.Mentions, StringComparison.Ordinal);

    private static Therapy TherapyOf(CodeRow row) => new(
        (IsMention(row) ? row.Means[CodeMeanings.Mentions.Length..] : row.Means).Replace(CodeMeanings.ByRoute, "",
            StringComparison.Ordinal));

    /// <summary>The therapies without the groups above another of them.</summary>
    private static ImmutableArray<Therapy> MostPrecise(IEnumerable<Therapy> therapies)
    {
        Therapy[] all = [.. therapies.Distinct()];
        return [.. all.Where(one => !Array.Exists(all, other => other != one && IsBeneath(other.Id, one.Id)))];
    }

    internal static bool IsBeneath(string id, string group) =>
        Beneath[id].Any(above => string.Equals(above, group, StringComparison.Ordinal) || IsBeneath(above, group));
}
