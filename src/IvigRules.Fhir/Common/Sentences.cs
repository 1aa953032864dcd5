namespace IvigRules.Fhir.Common;

/// <summary>One sentence for each reason. None holds anything of the record.</summary>
internal static class Sentences
{
    internal static string Of(UnmappedReason reason) => reason switch
    {
        UnmappedReason.Malformed => "It is not as FHIR R4 says, so it is not read.",
        UnmappedReason.NotUnderstoodModifier => "It carries something that changes its meaning and is not understood, so it is not read.",
        UnmappedReason.MissingElement => "An element that says what it is is absent.",
        UnmappedReason.UnknownCode => "The code is not in the table, or is there unverified: add it to the site's codes.",
        UnmappedReason.TextOnly => "Only a text names it: send a code of the table.",
        UnmappedReason.ConflictingCodes => "Codes or records contradict each other.",
        UnmappedReason.StatusExcludes => "Its status says that it does not count, or is not understood.",
        UnmappedReason.NotConfirmed => "The diagnosis is not confirmed.",
        UnmappedReason.NotCurrent => "It is recorded as over, or as not begun, or its status is not understood.",
        UnmappedReason.PartialDate => "The date is no full day, and is never filled up.",
        UnmappedReason.NoDate => "The date is absent, or does not fit the other dates.",
        UnmappedReason.UnknownUnit => "The unit is not read: send a UCUM code.",
        UnmappedReason.UnitContradiction => "The unit as text and the unit as code contradict each other.",
        UnmappedReason.ValueUnusable => "The value is not a plain number in its range.",
        UnmappedReason.OutcomeNotStated => "The record does not say how the therapy went: give the reason why it ended.",
        UnmappedReason.UnresolvedReference => "It refers to something that is not in the record.",
        UnmappedReason.OtherPatient => "It belongs to another patient, and is not used.",
        UnmappedReason.PartMissing => "This part of the record was not delivered.",
        UnmappedReason.MorePages => "There are further pages that were not delivered.",
        UnmappedReason.ServerError => "The server reports an error in place of data.",
        UnmappedReason.Superseded => "A newer version of the same resource counts.",
        UnmappedReason.Stale => "It is too old to count.",
        UnmappedReason.Noted => "It was taken, with an assumption that the guide explains.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), "not a reason"),
    };
}
