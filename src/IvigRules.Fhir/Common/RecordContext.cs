using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>What every rule of the mapping reads from and writes to.</summary>
internal sealed class RecordContext(
    FhirReadOptions options, RecordInput input, IReadOnlyList<Entry> entries, References references, PatientChoice choice, Ledger ledger)
{
    internal FhirReadOptions Options => options;

    internal DateOnly AsOf => options.AsOf;

    internal RecordInput Input => input;

    internal Ledger Ledger => ledger;

    internal CaseDraft Draft { get; } = new();

    internal PatientChoice Choice => choice;

    internal Entry Patient => choice.Patient;

    /// <summary>The entries of a type, in their order, without those of other patients, which are listed.</summary>
    internal IEnumerable<Entry> Of(string type) => entries.Where(entry => string.Equals(entry.Type, type, StringComparison.Ordinal)
        && !entry.IsOtherObservation);

    /// <summary>
    /// Why a resource is not read as a whole, which is listed; null when it is read. One of another patient, and one that was taken back,
    /// opens nothing.
    /// </summary>
    /// <param name="entry">The resource.</param>
    /// <param name="about">The fact that it would concern.</param>
    /// <param name="opens">Whether the fact is open.</param>
    internal Point? Held(Entry entry, string about, out bool opens)
    {
        foreach (var place in entry.Strange.Distinct(StringComparer.Ordinal))
            ledger.List(new(entry, place, UnmappedReason.Malformed, about));
        var hold = entry.Hold;
        // The subject is read even then: a resource of another patient opens nothing.
        var notOurs = entry.Root.Exists ? choice.NotThisPatients(entry) : null;
        if (notOurs?.Reason == UnmappedReason.OtherPatient || hold is null)
            hold = notOurs;
        opens = hold is not null && hold.Reason is not (UnmappedReason.OtherPatient or UnmappedReason.StatusExcludes);
        return hold is null ? null : ledger.List(new(entry, hold.Place, hold.Reason, about));
    }

    internal Entry? Resolve(Entry from, Node reference) => references.Resolve(from, reference);

    internal Concept Concept(Node node) => new(node, options.Codes);

    internal DateOnly? Day(Node date) => Days.Of(date, options.Zone);

    internal CodeRow? Find(string table, string system, string code) => options.Codes.Find(table, system, code);

    /// <summary>Whether a part came: it was asked for, it holds something, or the record is known to be whole.</summary>
    internal bool IsDelivered(FhirPartKind part) => options.WholeRecord || input.Delivered.Contains(part);
}
