namespace IvigRules.Fhir.Mapping;

/// <summary>What the status of a record says of whether a therapy was given.</summary>
internal enum GivenStatus
{
    /// <summary>On hold, unknown, or a status that is not understood.</summary>
    Unclear,

    /// <summary>Completed or stopped.</summary>
    Given,

    /// <summary>Active or in progress.</summary>
    Running,

    /// <summary>The patient does not take it, or no longer.</summary>
    NotTaken,

    /// <summary>It was not done; a reason may say why.</summary>
    NotDone,

    /// <summary>The order was cancelled, or says that it must not be done; a reason may say why.</summary>
    Cancelled,

    /// <summary>It was not given yet: a draft, an intention, a plan.</summary>
    NotGiven,

    /// <summary>Entered in error.</summary>
    Wrong,
}
