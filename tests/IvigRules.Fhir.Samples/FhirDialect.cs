namespace IvigRules.Fhir.Samples;

/// <summary>A way in which hospitals write the same record in FHIR R4.</summary>
public enum FhirDialect
{
    /// <summary>
    /// SNOMED CT for diagnoses and procedures, drugs in <c>medicationCodeableConcept</c>, each course as a MedicationRequest, full dates
    /// without a time, a Bundle of type <c>collection</c>.
    /// </summary>
    Snomed = 1,

    /// <summary>
    /// ICD-10-CM and CPT, drugs as referenced Medication resources (in the Bundle and contained in turn), courses as MedicationStatement,
    /// MedicationAdministration or a request not to perform, periods of times with an offset, a Bundle of type <c>searchset</c>.
    /// </summary>
    Icd10,
}
