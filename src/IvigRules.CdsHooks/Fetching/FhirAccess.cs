using System.Text.RegularExpressions;
using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Requests;

namespace IvigRules.CdsHooks.Fetching;

/// <summary>
/// The access that a call grants to a configured FHIR server. No other address is ever called. It holds a token: nothing prints it.
/// </summary>
internal sealed partial class FhirAccess
{
    private readonly Uri _server;
    private readonly HookRequest _request;

    private FhirAccess(Uri server, HookRequest request, string token) => (_server, _request, Token) = (server, request, token);

    internal string Token { get; }

    /// <summary>The access of a call; null when there is none that may be used.</summary>
    /// <exception cref="RefusedException">It is for another patient.</exception>
    internal static FhirAccess? Of(CdsClient? client, HookRequest request)
    {
        if (request.FhirAuthorization is not { } granted)
            return null;
        if (granted.Patient is { Length: > 0 } patient
            && !string.Equals(HookRequest.IdOf(patient), request.PatientId, StringComparison.Ordinal))
            throw Refused.Unreadable("$.fhirAuthorization.patient", "it is another patient than that of the context");
        return client is not null && Server(request.FhirServer) is { } server && client.FhirServers.Any(known => IsBeneath(server, known))
            && granted.TokenType?.Equals("Bearer", StringComparison.OrdinalIgnoreCase) == true
            && granted.AccessToken is { Length: > 0 } token && token.All(letter => letter is > ' ' and <= '~')
            && Id().IsMatch(request.PatientId)
                ? new(server, request, token) : null;
    }

    /// <summary>The address of the first page of a key.</summary>
    internal Uri? Address(PrefetchKey key) => Page(key.Template
        .Replace("{{context.patientId}}", _request.PatientId, StringComparison.Ordinal)
        .Replace("{{context.userId}}", Uri.EscapeDataString(_request.UserId).Replace("%2F", "/", StringComparison.Ordinal),
            StringComparison.Ordinal));

    /// <summary>The address of a further page; null when it is not beneath the server of the call.</summary>
    internal Uri? Page(string address) =>
        address.Length > 0 && Uri.TryCreate(_server, address, out var page) && IsBeneath(page, _server) ? page : null;

    private static Uri? Server(string? address) =>
        Uri.TryCreate(address is null or [.., '/'] ? address : address + "/", UriKind.Absolute, out var server)
            && server is { Query: "", Fragment: "", UserInfo: "" } ? server : null;

    /// <summary>Whether an address has the scheme, host, port and the beginning of the path of another.</summary>
    private static bool IsBeneath(Uri address, Uri above)
    {
        var path = address.AbsolutePath;
        var prefix = above.AbsolutePath is [.., '/'] whole ? whole : above.AbsolutePath + "/";
        return string.Equals(address.Scheme, above.Scheme, StringComparison.Ordinal) && address.Port == above.Port
            && string.Equals(address.IdnHost, above.IdnHost, StringComparison.OrdinalIgnoreCase) && address.UserInfo.Length == 0
            && (path.StartsWith(prefix, StringComparison.Ordinal) || string.Equals(path + "/", prefix, StringComparison.Ordinal))
            && !path.Contains("%2f", StringComparison.OrdinalIgnoreCase) && !path.Contains("%5c", StringComparison.OrdinalIgnoreCase)
            && !path.Contains("%2e", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An id of FHIR. One that is none could change the address.</summary>
    [GeneratedRegex("^(?!\\.+$)[A-Za-z0-9.-]{1,64}$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Id();
}
