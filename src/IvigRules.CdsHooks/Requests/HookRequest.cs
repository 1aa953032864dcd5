using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IvigRules.CdsHooks.Requests;

/// <summary>A call that was understood. Patient data: it is no record, so that nothing prints it.</summary>
internal sealed class HookRequest
{
    private HookRequest(RequestEnvelope envelope, RequestContext context) => (Envelope, Context) = (envelope, context);

    private RequestEnvelope Envelope { get; }

    private RequestContext Context { get; }

    internal string HookInstance => Envelope.HookInstance!;

    /// <summary>The id of the patient, without the type that some clients put before it.</summary>
    internal string PatientId { get; private init; } = "";

    internal string UserId => Context.UserId!;

    /// <summary>The address of the client's FHIR server, as it was sent.</summary>
    internal string? FhirServer => Envelope.FhirServer;

    internal FhirAuthorization? FhirAuthorization => Envelope.FhirAuthorization;

    /// <summary>What the client looked up beforehand, by key; a value may be <c>null</c>, which means that there is no data.</summary>
    internal ImmutableDictionary<string, ReadOnlyMemory<byte>> Prefetch { get; private init; } =
        ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>All draft orders of the context.</summary>
    internal ImmutableArray<Draft> Drafts { get; private init; } = [];

    /// <summary>The drafts that the call is about: with order-select those that were just selected.</summary>
    internal ImmutableArray<Draft> DraftsInQuestion { get; private init; } = [];

    /// <summary>Reads the body of a call.</summary>
    /// <exception cref="RefusedException">It is not what the hook asks for.</exception>
    internal static HookRequest Read(HookService service, ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body[3..];
        var envelope = Parse(body, RequestJson.Default.RequestEnvelope, "$");
        if (!string.Equals(Needed(envelope.Hook, "$.hook"), service.Hook, StringComparison.Ordinal))
            throw Refused.Unreadable("$.hook", $"this service is for the hook {service.Hook}");
        _ = Needed(envelope.HookInstance, "$.hookInstance");
        if (envelope.Context is not { } slice)
            throw Refused.Unreadable("$.context", "it is missing");
        var contextJson = slice.Of(body);
        var context = Parse(contextJson, RequestJson.Default.RequestContext, "$.context");
        var patient = Needed(context.PatientId, "$.context.patientId");
        _ = Needed(context.UserId, "$.context.userId");
        var drafts = service.HasDrafts
            ? DraftOrders.Read((context.DraftOrders ?? throw Refused.Unreadable("$.context.draftOrders", "it is missing")).Of(contextJson))
            : [];
        var selections = service.HasSelections
            ? context.Selections ?? throw Refused.Unreadable("$.context.selections", "it is missing")
            : [];
        return new(envelope, context)
        {
            PatientId = Needed(IdOf(patient), "$.context.patientId"),
            Prefetch = (envelope.Prefetch ?? []).ToImmutableDictionary(
                value => value.Key, value => value.Value.Of(body), StringComparer.Ordinal),
            Drafts = drafts,
            DraftsInQuestion = service.HasSelections ? [.. drafts.Where(draft => selections.Any(draft.IsNamedBy))] : drafts,
        };
    }

    /// <summary>The id of a patient, without the type that some clients put before it.</summary>
    internal static string IdOf(string patient) => patient.StartsWith("Patient/", StringComparison.Ordinal) ? patient[8..] : patient;

    private static string Needed(string? text, string path) =>
        string.IsNullOrWhiteSpace(text) ? throw Refused.Unreadable(path, "it is missing or empty") : text;

    private static T Parse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type, string at)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, type) ?? throw Refused.Unreadable(at, "it is null");
        }
        catch (JsonException problem)
        {
            throw Refused.Unreadable(Known(problem.Path, at), "it cannot be read: no JSON, another type, nested too deeply or there twice");
        }
    }

    /// <summary>The path of a member that this service reads. Any other name is the client's, and is not repeated.</summary>
    private static string Known(string? path, string at)
    {
        var known = path is ['$', .. var rest] ? at + rest : at;
        return Paths.Contains(known) ? known : at;
    }

    private static readonly ImmutableHashSet<string> Paths = ImmutableHashSet.Create(StringComparer.Ordinal,
        "$.hook", "$.hookInstance", "$.fhirServer", "$.fhirAuthorization", "$.fhirAuthorization.access_token",
        "$.fhirAuthorization.token_type", "$.fhirAuthorization.patient", "$.context", "$.prefetch", "$.context.userId",
        "$.context.patientId", "$.context.selections", "$.context.draftOrders");
}
