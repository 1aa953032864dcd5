using IvigRules.CdsHooks.Discovery;
using Microsoft.AspNetCore.Http;

namespace IvigRules.CdsHooks.Http;

/// <summary>Answers the discovery, with or without a token as the settings say.</summary>
internal sealed class DiscoveryEndpoint(CdsHooksSettings settings, CallGate gate)
{
    private readonly byte[] _services = DiscoveryWriter.Write(settings);

    internal async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "max-age=600";
        if (!settings.AnonymousDiscovery)
        {
            var answer = new CdsAnswer(StatusCodes.Status200OK, _services);
            await gate.RunAsync(http, "cds-services", hasBody: false, (_, _) => Task.FromResult(answer)).ConfigureAwait(false);
            return;
        }

        if (!MediaTypes.AcceptsJson(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        http.Response.ContentType = MediaTypes.Json;
        http.Response.ContentLength = _services.Length;
        await http.Response.Body.WriteAsync(_services, http.RequestAborted).ConfigureAwait(false);
    }
}
