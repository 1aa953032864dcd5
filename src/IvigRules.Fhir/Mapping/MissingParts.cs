namespace IvigRules.Fhir.Mapping;

/// <summary>What stands in the case for the parts that did not come, or not whole.</summary>
internal static class MissingParts
{
    /// <summary>The lists that a part feeds, and whether its absence alone says anything: a server need not have every part.</summary>
    private static readonly (FhirPartKind Part, bool IsNeeded, CaseList[] Lists)[] Effects =
    [
        (FhirPartKind.Conditions, true, [CaseList.Conditions, CaseList.Relapses]),
        (FhirPartKind.Medications, true, [CaseList.PriorTherapies]),
        (FhirPartKind.Procedures, true, [CaseList.PriorTherapies]),
        (FhirPartKind.Allergies, true, []),
        (FhirPartKind.Administrations, false, [CaseList.PriorTherapies]),
        (FhirPartKind.Statements, false, [CaseList.PriorTherapies]),
        (FhirPartKind.Immunizations, false, [CaseList.PriorTherapies]),
        (FhirPartKind.AdverseEvents, false, [CaseList.InfusionReactions]),
        (FhirPartKind.Labs, false, [CaseList.LabResults]),
    ];

    internal static void Write(RecordContext context)
    {
        foreach (var (part, isNeeded, lists) in Effects)
        {
            var isMissing = isNeeded && !context.IsDelivered(part);
            if (isMissing)
                context.Ledger.List(new(null, "$", UnmappedReason.PartMissing, About.Part(part)));
            if (isMissing || context.Input.Incomplete.Contains(part))
                context.Draft.Incomplete.UnionWith(lists);
        }

        if (context.Input.HoldsAnything)
            context.Draft.Incomplete.UnionWith(Enum.GetValues<CaseList>());
    }
}
