using IvigRules.CdsHooks.Requests;
using IvigRules.DependencyInjection;

namespace IvigRules.CdsHooks.Records;

/// <summary>Reads the parts of a record as a case and assesses it.</summary>
internal sealed class RecordJudge(CdsHooksSettings settings, IvigAssessorProvider assessors)
{
    /// <exception cref="FhirUnreadableException">It is no record of one living patient.</exception>
    /// <exception cref="InvalidCaseException">The facts contradict each other.</exception>
    internal JudgedRecord Judge(HookRequest request, RecordParts parts, DateOnly asOf)
    {
        var options = Options(request, asOf);
        var reading = FhirRecord.Read(Parts(request, parts, ImmutableHashSet<string>.Empty), options);
        var assessor = assessors.Current;

        // An order that is about to be signed is no earlier therapy.
        var own = request.Drafts.Where(draft => draft is { IsMedicationRequest: true, Id: not null }
            && reading.ReadOrder(draft.Json, assessor.Policy).IsIvig).Select(draft => draft.Id!).ToHashSet(StringComparer.Ordinal);
        if (own.Count > 0)
            reading = FhirRecord.Read(Parts(request, parts, own), options);
        var result = assessor.Assess(reading.Case);
        return new() { Reading = reading, Assessor = assessor, Result = result, Gaps = RecordGaps.Of(reading, parts, result) };
    }

    /// <summary>Whether a draft orders IVIG, as far as it says so by itself: for a record that cannot be read.</summary>
    internal bool IsIvig(HookRequest request, Draft draft, DateOnly asOf)
    {
        if (!draft.IsMedicationRequest)
            return false;
        var patient = new System.Text.Json.Nodes.JsonObject { ["resourceType"] = "Patient", ["id"] = "draft" }.ToJsonString();
        FhirPart[] parts = [new("patient", FhirPartKind.Patient, System.Text.Encoding.UTF8.GetBytes(patient)), .. MedicationsOf(request)];
        try
        {
            return FhirRecord.Read(parts, Options(request, asOf) with { PatientId = "draft" }).ReadOrder(draft.Json).IsIvig;
        }
        catch (FhirUnreadableException)
        {
            return false;
        }
    }

    private FhirReadOptions Options(HookRequest request, DateOnly asOf) => Options(settings, asOf) with
    {
        PatientId = request.PatientId,
        ServerBase = Uri.TryCreate(request.FhirServer, UriKind.Absolute, out var server) ? server : null,
    };

    /// <summary>How any record is read.</summary>
    internal static FhirReadOptions Options(CdsHooksSettings settings, DateOnly asOf) => new()
    {
        AsOf = asOf,
        Zone = settings.Zone,
        Codes = settings.Codes,
        OutcomeExtension = settings.OutcomeExtension,
        Limits = new() { MaxBytes = int.MaxValue },
    };

    private static IEnumerable<FhirPart> Parts(HookRequest request, RecordParts parts, IReadOnlySet<string> without) =>
        parts.All.Select(part => part.Key.Kind == FhirPartKind.Medications && without.Count > 0
            ? part.ToFhirPart() with { Json = BundleEdit.WithoutOrders(part.Json, without) }
            : part.ToFhirPart()).Concat(MedicationsOf(request));

    /// <summary>The Medications among the drafts, which a draft may refer to.</summary>
    private static IEnumerable<FhirPart> MedicationsOf(HookRequest request) => request.Drafts.Where(draft => draft.IsMedication)
        .Select(draft => new FhirPart("draftOrders", FhirPartKind.Medications, draft.Json));
}
