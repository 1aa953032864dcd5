namespace IvigRules.NRules;

/// <summary>What a host left out of a session.</summary>
public enum IvigSessionProblemKind
{
    /// <summary>There are facts of a patient and no <see cref="AsOf"/>: the patient is not assessed.</summary>
    NoAsOf,

    /// <summary>There are facts with a patient id and no patient of that id: they are not assessed.</summary>
    UnknownPatient,

    /// <summary>A fact was inserted without a <see cref="PatientFact"/> around it: it is not used.</summary>
    FactWithoutPatient,
}
