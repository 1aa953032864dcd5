namespace IvigRules.Fhir.Input;

/// <summary>Finds whose record it is, and whether a resource belongs to that patient.</summary>
internal sealed class PatientChoice
{
    private readonly References _references;

    private PatientChoice(Entry patient, References references) => (Patient, _references) = (patient, references);

    internal Entry Patient { get; }

    /// <exception cref="FhirUnreadableException">There is no patient, or several, or one who is not to be assessed.</exception>
    internal static PatientChoice Find(IReadOnlyCollection<Entry> entries, References references, FhirReadOptions options)
    {
        Entry[] patients =
        [
            .. entries.Where(entry => entry.Type is ReadTypes.Patient && entry.OwnHold?.Reason != UnmappedReason.StatusExcludes
                && (options.PatientId is null || string.Equals(entry.Id, options.PatientId, StringComparison.Ordinal))),
        ];
        var patient = patients switch
        {
            [] => throw new FhirUnreadableException("$", "there is no Patient", options.PatientId),
            [var one] => one,
            _ => throw new FhirUnreadableException(patients[1].Place, "there are several Patients, or versions of one: say which"),
        };
        if (patient.Root["deceased"] is { Exists: true } deceased && deceased.Boolean != false)
            throw new FhirUnreadableException(deceased.Place, "the patient is recorded as deceased");
        if (patient.Root.All("link").FirstOrDefault(link => link["type"].Is("replaced-by")) is { } link)
            throw new FhirUnreadableException(link.Place, "the record of the patient is replaced by another");
        return new(patient, references);
    }

    /// <summary>Why a resource is not this patient's; null when it is.</summary>
    internal Hold? NotThisPatients(Entry entry)
    {
        var root = entry.Root;
        var subject = root["subject"] is { Exists: true } named ? named : root["patient"];
        if (_references.Resolve(entry, subject) is { } found && found.Container is null)
        {
            return ReferenceEquals(found, Patient) ? null
                : new(found.Type is ReadTypes.Patient && !IsLinked($"{found.Type}/{found.Id}")
                    ? UnmappedReason.OtherPatient : UnmappedReason.UnresolvedReference, subject.Place);
        }

        if (subject["reference"].Text is { } text && References.Parts(text) is var (address, key)
            && key.StartsWith(ReadTypes.Patient + "/", StringComparison.Ordinal))
        {
            var isSameId = string.Equals(key, $"{ReadTypes.Patient}/{Patient.Id}", StringComparison.Ordinal);
            if (isSameId && (address is null || string.Equals(address, Patient.Base, StringComparison.Ordinal)))
                return null;

            // The same id under an address that is not known as the patient's, or a record that was merged with this one, may be this
            // patient.
            return new(isSameId || IsLinked(key) ? UnmappedReason.UnresolvedReference : UnmappedReason.OtherPatient, subject.Place);
        }

        return entry.Part is null ? new(UnmappedReason.UnresolvedReference, subject.Exists ? subject.Place : root.Place) : null;
    }

    /// <summary>Whether the patient's record says that it belongs together with another.</summary>
    private bool IsLinked(string key) => Patient.Root.All("link").Any(link =>
        link["other"]["reference"].Text is { } other && References.Parts(other) is var (_, linked)
        && string.Equals(linked, key, StringComparison.Ordinal));
}
