using System.Net.Http.Headers;

namespace IvigRules.CdsHooks.Fetching;

/// <summary>Reads over HTTP: no redirects, no cookies, a bounded body.</summary>
internal sealed class HttpFhirSource(IHttpClientFactory http, TimeProvider clock) : IFhirSource
{
    internal const string HttpName = "IvigRules.CdsHooks.Fhir";

    public async Task<FhirAnswer> GetAsync(Uri address, string accessToken, long maxBytes, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var caller = http.CreateClient(HttpName);
        using var response = await caller.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        var wait = response.Headers.RetryAfter;
        return new((int)response.StatusCode, await ReadAsync(response.Content, maxBytes, cancel).ConfigureAwait(false))
        {
            RetryAfter = wait?.Delta ?? wait?.Date - clock.GetUtcNow(),
        };
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > maxBytes)
            return default;
        var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
            return await BoundedBytes.ReadAsync(stream, maxBytes, cancel).ConfigureAwait(false) ?? default;
    }
}
