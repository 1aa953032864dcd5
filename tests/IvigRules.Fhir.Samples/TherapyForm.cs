namespace IvigRules.Fhir.Samples;

/// <summary>How a record of a therapy says its outcome: the resource, its status, and the code of the reason or the result.</summary>
/// <param name="Type">MedicationRequest, MedicationStatement, MedicationAdministration or Procedure.</param>
/// <param name="Status">The status; where nothing is to be performed, that of the order not to.</param>
/// <param name="Reason">Goes to <c>statusReason</c>; to <c>reasonCode</c> where nothing is to be performed.</param>
/// <param name="Result">Goes to <c>Procedure.outcome</c>.</param>
/// <param name="DoNotPerform">Whether it is an order not to give the drug.</param>
internal sealed record TherapyForm(string Type, string Status, Coding? Reason = null, Coding? Result = null, bool DoNotPerform = false)
{
    private static readonly Coding AimAchieved = Coding.Snomed("182846007", "Doctor stopped drugs - medical aim achieved");
    private static readonly Coding OutOfStock = Coding.Hl7("v3-ActReason", "OSTOCK", "product out of stock");
    private static readonly Coding PatientObjects = Coding.Hl7("v3-ActReason", "PATOBJ", "patient objection");

    internal static TherapyForm Of(Record record, PriorTherapy therapy)
    {
        if (string.Equals(TherapyCodes.Known(therapy.Therapy), Therapy.PlasmaExchange.Id, StringComparison.Ordinal))
            return OfProcedure(record, therapy.Outcome);
        return record.IsIcd10 ? OfStatement(therapy) : OfRequest(therapy.Outcome);
    }

    private static TherapyForm OfProcedure(Record record, TherapyOutcome? outcome) => outcome switch
    {
        TherapyOutcome.Responded => new("Procedure", "completed", Result: record.Pick(
            Coding.Snomed("385669000", "Successful"), Coding.Snomed("385670004", "Partially successful"))),
        TherapyOutcome.Failed => record.Pick(
            new TherapyForm("Procedure", "completed", Result: Coding.Snomed("385671000", "Unsuccessful")),
            new TherapyForm("Procedure", "stopped", Coding.Snomed("266721009", "Absent response to treatment"))),
        TherapyOutcome.NotTolerated => new("Procedure", "stopped", Coding.Snomed("407563006", "Treatment not tolerated")),
        TherapyOutcome.Contraindicated => new("Procedure", "not-done", record.Pick(
            Coding.Snomed("183932001", "Procedure contraindicated"), Coding.Snomed("266757004", "Medical contraindication to procedure"))),
        TherapyOutcome.Unavailable => new("Procedure", "not-done", record.Pick(
            Coding.Snomed("309846006", "Treatment not available"), Coding.Snomed("266756008", "Medical care unavailable"))),
        TherapyOutcome.Declined =>
            new("Procedure", "not-done", record.Pick(Coding.Snomed("183944003", "Procedure refused"), PatientObjects)),
        TherapyOutcome.Ongoing => new("Procedure", "in-progress"),
        TherapyOutcome.NeverGiven => new("Procedure", "not-done"),
        TherapyOutcome.Given => new("Procedure", "completed"),
        null => new("Procedure", "unknown"),
        _ => throw new InvalidOperationException("no such outcome"),
    };

    private static TherapyForm OfRequest(TherapyOutcome? outcome) => outcome switch
    {
        TherapyOutcome.Responded => new("MedicationRequest", "stopped", AimAchieved),
        TherapyOutcome.Failed => new("MedicationRequest", "stopped", Coding.Snomed("395007004", "Medication stopped - ineffective")),
        TherapyOutcome.NotTolerated => new("MedicationRequest", "stopped", Coding.Snomed("395009001", "Medication stopped - side effect")),
        TherapyOutcome.Contraindicated =>
            new("MedicationRequest", "cancelled", Coding.Snomed("438833006", "Administration of drug or medicament contraindicated")),
        TherapyOutcome.Unavailable => new("MedicationRequest", "cancelled", Coding.Snomed("309846006", "Treatment not available")),
        TherapyOutcome.Declined => new("MedicationRequest", "cancelled", Coding.Snomed("105480006", "Refusal of treatment by patient")),
        TherapyOutcome.Ongoing => new("MedicationRequest", "active"),
        TherapyOutcome.NeverGiven => new("MedicationStatement", "not-taken"),
        TherapyOutcome.Given => new("MedicationRequest", "completed"),
        null => new("MedicationRequest", "unknown"),
        _ => throw new InvalidOperationException("no such outcome"),
    };

    private static TherapyForm OfStatement(PriorTherapy therapy) => therapy.Outcome switch
    {
        TherapyOutcome.Responded => new("MedicationStatement", "completed", AimAchieved),
        TherapyOutcome.Failed => new("MedicationStatement", "stopped", Coding.Snomed("182841002", "Dr stopped drugs - ineffective")),
        TherapyOutcome.NotTolerated => new("MedicationStatement", "stopped", Coding.Snomed("59037007", "Drug intolerance")),
        TherapyOutcome.Contraindicated =>
            new("MedicationRequest", "active", Coding.Snomed("410536001", "Contraindicated"), DoNotPerform: true),
        TherapyOutcome.Unavailable => CanBeAdministration(therapy)
            ? new("MedicationAdministration", "not-done", OutOfStock)
            : new("MedicationStatement", "not-taken", OutOfStock),
        TherapyOutcome.Declined => new("MedicationStatement", "not-taken", PatientObjects),
        TherapyOutcome.Ongoing => new("MedicationStatement", "active"),
        TherapyOutcome.NeverGiven => new("MedicationStatement", "not-taken"),
        TherapyOutcome.Given => new(CanBeAdministration(therapy) ? "MedicationAdministration" : "MedicationStatement", "completed"),
        null => new("MedicationStatement", "unknown"),
        _ => throw new InvalidOperationException("no such outcome"),
    };

    // An administration must have a day, and a route only beside a dose, which a case does not have.
    private static bool CanBeAdministration(PriorTherapy therapy) =>
        therapy.StartedOn is not null && TherapyCodes.Route(therapy.Therapy) is null;
}
