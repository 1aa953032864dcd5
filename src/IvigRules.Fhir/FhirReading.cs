using IvigRules.Fhir.Input;
using IvigRules.Fhir.Orders;

namespace IvigRules.Fhir;

/// <summary>A record as a case, with what was used, what was not used and why.</summary>
/// <remarks>Immutable. <see cref="ToString"/> prints no patient data.</remarks>
public sealed class FhirReading
{
    private readonly RecordContext _context;

    internal FhirReading(
        PatientCase patientCase, ImmutableArray<Unmapped> unmapped, ImmutableArray<FactSource> sources, FhirCounts counts,
        RecordContext context) =>
        (Case, Unmapped, Sources, Counts, _context) = (patientCase, unmapped, sources, counts, context);

    /// <summary>
    /// The case for any <c>IvigAssessor</c>. What was not understood stands in it as what it is: a therapy without outcome, a relapse
    /// without
    /// onset, an unconfirmed diagnosis, a list that is not known to be whole.
    /// </summary>
    public PatientCase Case { get; }

    /// <summary>What was not taken as a fact, in the order of the record, as far as <see cref="FhirLimits.MaxUnmapped"/> allows.</summary>
    public ImmutableArray<Unmapped> Unmapped { get; }

    /// <summary>The resources behind each fact, in the order of the case.</summary>
    public ImmutableArray<FactSource> Sources { get; }

    /// <summary>How many resources there are of each type, and what became of them.</summary>
    public FhirCounts Counts { get; }

    /// <summary>Reads an order for this patient that is about to be signed.</summary>
    /// <param name="medicationRequest">The MedicationRequest in UTF-8. What it refers to is looked for in the record.</param>
    /// <param name="policy">The policy whose formulary has the products; the library's defaults without it.</param>
    /// <exception cref="FhirUnreadableException">It is no MedicationRequest.</exception>
    public FhirOrderReading ReadOrder(ReadOnlyMemory<byte> medicationRequest, IvigPolicy? policy = null)
    {
        var input = new RecordInput();
        new BundleWalk(input, _context.Options).Walk(FhirRecord.WithoutMark(medicationRequest), "", FhirPartKind.Medications);
        if (input.Entries is not [{ Type: ReadTypes.Request } entry])
            throw new FhirUnreadableException("$", "no MedicationRequest");
        return new OrderReader(_context, Case, _context.Options.Limits).Read(entry, policy ?? IvigPolicy.Default);
    }

    /// <summary>The kind of object, without patient data.</summary>
    public override string ToString() => nameof(FhirReading);
}
