using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Requests;

namespace IvigRules.CdsHooks.Records;

/// <summary>The parts of a record that came with a call, or were fetched. Patient data.</summary>
internal sealed class RecordParts
{
    private readonly ImmutableArray<PrefetchKey> _asked;

    private RecordParts(ImmutableArray<PrefetchKey> asked, ImmutableArray<RecordPart> all) => (_asked, All) = (asked, all);

    internal ImmutableArray<RecordPart> All { get; }

    /// <summary>The required keys of which nothing came that can be used.</summary>
    internal IEnumerable<PrefetchKey> MissingRequired => _asked.Where(key => key.IsRequired && !IsDelivered(key));

    /// <summary>The other keys of which nothing came.</summary>
    internal IEnumerable<PrefetchKey> MissingOptional => _asked.Where(key => !key.IsRequired && !IsDelivered(key));

    /// <summary>The parts of which a further page exists and did not come.</summary>
    internal IEnumerable<RecordPart> Incomplete => All.Where(part => part.Facts.Next is not null);

    /// <summary>The parts of a call. A key that this service does not ask for is passed over.</summary>
    /// <exception cref="RefusedException">It is another patient's record.</exception>
    internal static RecordParts Of(HookRequest request, ImmutableArray<PrefetchKey> asked)
    {
        ImmutableArray<RecordPart> parts =
        [
            .. asked.Where(key => request.Prefetch.ContainsKey(key.Name)).Select(key => new RecordPart(key, request.Prefetch[key.Name])),
        ];
        return new RecordParts(asked, parts).CheckPatient(request.PatientId);
    }

    /// <summary>The parts with others in the place of those of the same key. A key of which nothing came keeps what it has.</summary>
    /// <exception cref="RefusedException">It is another patient's record.</exception>
    internal RecordParts With(IEnumerable<RecordPart> fetched, string patientId)
    {
        ImmutableArray<RecordPart> added = [.. fetched];
        return new RecordParts(_asked, [.. All.Where(part => added.All(other => other.Key != part.Key)), .. added]).CheckPatient(patientId);
    }

    internal bool IsDelivered(PrefetchKey key) => All.Any(part => part.Key == key && part.Facts.IsDelivered);

    private RecordParts CheckPatient(string patientId) => All.All(part =>
        part.Key.Kind != FhirPartKind.Patient || part.Facts.PatientId is not { } id
        || string.Equals(id, patientId, StringComparison.Ordinal))
        ? this
        : throw Refused.Unreadable("$.prefetch.patient", "it is another patient than that of the context");
}
