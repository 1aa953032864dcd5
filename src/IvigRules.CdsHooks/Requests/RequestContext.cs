namespace IvigRules.CdsHooks.Requests;

/// <summary>The context of a call as it was sent, for any of the three hooks.</summary>
internal sealed class RequestContext
{
    public string? UserId { get; init; }

    public string? PatientId { get; init; }

    public IReadOnlyList<string>? Selections { get; init; }

    public JsonSlice? DraftOrders { get; init; }
}
