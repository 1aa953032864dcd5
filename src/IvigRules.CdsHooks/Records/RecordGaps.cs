using IvigRules.Assessments;
using IvigRules.CdsHooks.Discovery;

namespace IvigRules.CdsHooks.Records;

/// <summary>What of a record was not understood or did not come, so that a quiet answer may hide something.</summary>
internal sealed class RecordGaps
{
    private static readonly ImmutableHashSet<UnmappedReason> NotUnderstoodReasons =
    [
        UnmappedReason.Malformed, UnmappedReason.NotUnderstoodModifier, UnmappedReason.MissingElement, UnmappedReason.UnknownCode,
        UnmappedReason.TextOnly, UnmappedReason.ConflictingCodes, UnmappedReason.PartialDate, UnmappedReason.NoDate,
        UnmappedReason.UnknownUnit, UnmappedReason.UnitContradiction, UnmappedReason.ValueUnusable, UnmappedReason.UnresolvedReference,
    ];

    private static readonly ImmutableHashSet<UnmappedReason> NotWholeReasons =
        [UnmappedReason.PartMissing, UnmappedReason.MorePages, UnmappedReason.ServerError];

    /// <summary>Reasons why a doubtful entry does not count: it may be the one that forbids.</summary>
    private static readonly ImmutableHashSet<UnmappedReason> ExcludingReasons =
        [UnmappedReason.NotConfirmed, UnmappedReason.NotCurrent, UnmappedReason.StatusExcludes];

    /// <summary>The facts that can hold an infusion up, or forbid it.</summary>
    private static readonly ImmutableHashSet<string> SafetyFacts = ImmutableHashSet.Create(StringComparer.Ordinal,
        "patient.ivigHypersensitivity", "infusionReactions", "labResults", "labResults: iga", "patient.weight",
        "priorTherapies: intravenous-immunoglobulin");

    private const string CheckOfIga = "PRE-01";

    /// <summary>The number of entries that were not understood.</summary>
    internal required int NotUnderstood { get; init; }

    /// <summary>Whether a part, or a page of one, did not come.</summary>
    internal required bool IsNotWhole { get; init; }

    /// <summary>Whether an entry was not understood that may hold an infusion up, or forbid it.</summary>
    internal required bool ConcernsSafety { get; init; }

    /// <summary>Whether a key did not come that may hold a reaction to IVIG, or IVIG that was given. A site may drop a key.</summary>
    internal required bool LacksKeyOfSafety { get; init; }

    /// <summary>Whether a quiet answer may hide something: then no card is quieter than a warning.</summary>
    internal bool MayHideSomething => IsNotWhole || ConcernsSafety;

    internal static RecordGaps Of(FhirReading reading, RecordParts parts, CaseAssessment result)
    {
        var notUnderstood = reading.Unmapped.Where(point => NotUnderstoodReasons.Contains(point.Reason)).ToList();
        return new()
        {
            NotUnderstood = notUnderstood.Select(point => point.Reference ?? point.Place).Distinct(StringComparer.Ordinal).Count(),
            IsNotWhole = reading.Unmapped.Any(point => NotWholeReasons.Contains(point.Reason))
                || parts.MissingOptional.Any(IsOfSafety),
            LacksKeyOfSafety = parts.MissingOptional.Any(IsOfIvig),
            ConcernsSafety = HasUndecidedIga(reading, result) || reading.Unmapped.Any(point => SafetyFacts.Contains(point.About)
                && (NotUnderstoodReasons.Contains(point.Reason) || ExcludingReasons.Contains(point.Reason))),
        };
    }

    /// <summary>Whether there is a result of IgA by which its check cannot be decided: a unit or comparator that says nothing.</summary>
    private static bool HasUndecidedIga(FhirReading reading, CaseAssessment result) =>
        reading.Case.LabResults.Any(lab => string.Equals(lab.Analyte, LabResult.Iga, StringComparison.Ordinal))
        && result.Assessments.Any(one => one.Checks.Any(check => check is { Rule.Id: CheckOfIga, Truth: Truth.Unknown }));

    private static bool IsOfIvig(PrefetchKey key) => key.Kind is FhirPartKind.AdverseEvents or FhirPartKind.Immunizations
        or FhirPartKind.Statements or FhirPartKind.Administrations;

    /// <summary>Whether a check reads the key: IgA and weight.</summary>
    private static bool IsOfSafety(PrefetchKey key) => key.Kind is FhirPartKind.Labs or FhirPartKind.Weight;
}
