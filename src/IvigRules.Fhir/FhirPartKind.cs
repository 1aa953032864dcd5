namespace IvigRules.Fhir;

/// <summary>The parts of a record, as a host asks its server for them.</summary>
public enum FhirPartKind
{
    /// <summary>The Patient.</summary>
    Patient = 1,

    /// <summary>Condition: diagnoses and relapses.</summary>
    Conditions,

    /// <summary>AllergyIntolerance.</summary>
    Allergies,

    /// <summary>MedicationRequest, with the Medications that it refers to.</summary>
    Medications,

    /// <summary>Procedure: plasma exchange.</summary>
    Procedures,

    /// <summary>Observation: body weight.</summary>
    Weight,

    /// <summary>Observation: body height.</summary>
    Height,

    /// <summary>Observation: IgA and eGFR.</summary>
    Labs,

    /// <summary>Observation: pregnancy and breastfeeding status.</summary>
    Reproductive,

    /// <summary>Observation: ABO blood group.</summary>
    BloodGroup,

    /// <summary>MedicationStatement.</summary>
    Statements,

    /// <summary>MedicationAdministration.</summary>
    Administrations,

    /// <summary>Immunization.</summary>
    Immunizations,

    /// <summary>AdverseEvent.</summary>
    AdverseEvents,
}
