namespace IvigRules.Fhir;

/// <summary>Why a resource, or an element of one, was not taken as a fact.</summary>
public enum UnmappedReason
{
    /// <summary>It is not as FHIR R4 says: a wrong shape, a duplicate property, an unknown element.</summary>
    Malformed = 1,

    /// <summary>A <c>modifierExtension</c>, <c>implicitRules</c> or a modifier with a value that is not understood.</summary>
    NotUnderstoodModifier,

    /// <summary>An element that is needed is absent, or says that it is absent.</summary>
    MissingElement,

    /// <summary>A code that is not in the table, or is there unverified.</summary>
    UnknownCode,

    /// <summary>Only a text names it.</summary>
    TextOnly,

    /// <summary>Codes, or records, that contradict each other.</summary>
    ConflictingCodes,

    /// <summary>Its status says that it does not count: entered in error, cancelled, a draft.</summary>
    StatusExcludes,

    /// <summary>A diagnosis that is not confirmed.</summary>
    NotConfirmed,

    /// <summary>A diagnosis that is over, or whose status is not understood.</summary>
    NotCurrent,

    /// <summary>A date that is no full day.</summary>
    PartialDate,

    /// <summary>There is no date.</summary>
    NoDate,

    /// <summary>A unit that is not read.</summary>
    UnknownUnit,

    /// <summary>The unit as text and as code contradict each other.</summary>
    UnitContradiction,

    /// <summary>A value that is no plain number in its range.</summary>
    ValueUnusable,

    /// <summary>A therapy whose outcome the record does not state.</summary>
    OutcomeNotStated,

    /// <summary>A reference that leads nowhere.</summary>
    UnresolvedReference,

    /// <summary>It belongs to another patient.</summary>
    OtherPatient,

    /// <summary>A part of the record was not delivered.</summary>
    PartMissing,

    /// <summary>Further pages of a search were not delivered.</summary>
    MorePages,

    /// <summary>The server reports an error in place of data.</summary>
    ServerError,

    /// <summary>A newer version of the same resource counts.</summary>
    Superseded,

    /// <summary>It is too old to count.</summary>
    Stale,

    /// <summary>A fact was taken, and a person should know how.</summary>
    Noted,
}
