namespace IvigRules.CdsHooks.Requests;

/// <summary>The body of a call as it was sent, with the context and each prefetch value unparsed.</summary>
internal sealed class RequestEnvelope
{
    public string? Hook { get; init; }

    public string? HookInstance { get; init; }

    public string? FhirServer { get; init; }

    public FhirAuthorization? FhirAuthorization { get; init; }

    public JsonSlice? Context { get; init; }

    public Dictionary<string, JsonSlice>? Prefetch { get; init; }
}
