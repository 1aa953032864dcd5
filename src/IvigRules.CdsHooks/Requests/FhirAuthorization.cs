using System.Text.Json.Serialization;

namespace IvigRules.CdsHooks.Requests;

/// <summary>The access to the FHIR server that a call grants. It holds a token: it is no record, so that nothing prints it.</summary>
internal sealed class FhirAuthorization
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    /// <summary>The patient to whom the token is restricted.</summary>
    public string? Patient { get; init; }
}
