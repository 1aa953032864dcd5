using IvigRules.Fhir.Mapping;

namespace IvigRules.Fhir.Input;

/// <summary>From what was delivered to a reading: the patient, the versions, then each rule of the mapping.</summary>
internal static class RecordReader
{
    internal static FhirReading Read(RecordInput input, FhirReadOptions options)
    {
        var ledger = new Ledger(options.Limits);
        foreach (var point in input.Points)
            ledger.List(point);
        var entries = Duplicates.Remove(input.Entries, ledger);
        var references = new References(entries, options.ServerBase);
        var choice = PatientChoice.Find(entries, references, options);
        foreach (var entry in entries.Where(entry => !entry.IsOtherObservation))
            MarkDelivered(input, entry, choice);
        foreach (var other in entries.Where(entry => entry.Type is ReadTypes.Patient && !ReferenceEquals(entry, choice.Patient)))
            ledger.List(new(other, other.Place, UnmappedReason.OtherPatient, About.Record));
        var context = new RecordContext(options, input, entries, references, choice, ledger);
        ReadOutcomes(context, entries);

        var doubts = new Doubts(context);
        new Diagnoses(context, doubts).Read();
        var reactions = new Reactions(context, doubts);
        var courses = new TherapyRecords(context, doubts).Read();
        reactions.Read();
        var patient = new Hypersensitivity(context, doubts, reactions).Apply(new PatientFacts(context, doubts).Read());
        new PriorTherapies(context, courses).Write();
        new Laboratory(context).Read();
        MissingParts.Write(context);

        var recorded = context.Draft.Finish(options.AsOf, patient, ledger);
        recorded.Validate();
        return new(recorded, ledger.Unmapped, ledger.Sources, ledger.Count(input), context);
    }

    /// <summary>A resource shows that its part came, unless it is another patient's or was taken back.</summary>
    private static void MarkDelivered(RecordInput input, Entry entry, PatientChoice choice)
    {
        if (ReadTypes.PartOf(entry.Type) is not { } part || entry.Root["status"].Is("entered-in-error")
            || choice.NotThisPatients(entry)?.Reason == UnmappedReason.OtherPatient)
            return;
        input.Delivered.Add(part);
        if (part is FhirPartKind.Statements or FhirPartKind.Administrations)
            input.Delivered.Add(FhirPartKind.Medications);
    }

    /// <summary>What the server says in place of data: an error leaves the part without its rest.</summary>
    private static void ReadOutcomes(RecordContext context, IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Type is ReadTypes.OperationOutcome))
        {
            var isError = entry.Hold is not null || !entry.Root.All("issue").Any()
                || entry.Root.All("issue").Any(issue => issue["severity"].Text is not ("warning" or "information"));
            context.Ledger.List(new(entry, entry.Place, isError ? UnmappedReason.ServerError : UnmappedReason.Noted,
                entry.Part is { } part ? About.Part(part) : About.Record));
            if (isError)
                context.Input.Incomplete.UnionWith(entry.Part is { } one ? [one] : Enum.GetValues<FhirPartKind>());
        }
    }
}
