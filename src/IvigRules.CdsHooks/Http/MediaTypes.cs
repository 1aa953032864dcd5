using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IvigRules.CdsHooks.Http;

/// <summary>The media types of a call and of its answer.</summary>
internal static class MediaTypes
{
    internal const string Json = "application/json; charset=utf-8";

    private static readonly MediaTypeHeaderValue[] Written = [new("application/json"), new("application/fhir+json")];

    /// <summary>Whether the body is JSON in UTF-8.</summary>
    internal static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && Written.Any(json => type.MediaType.Equals(json.MediaType, StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the client takes JSON: it says so, or says nothing.</summary>
    internal static bool AcceptsJson(HttpRequest request) => request.Headers.Accept.Count == 0
        || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        || accepted.Any(type => type.Quality is not 0 && Written.Any(json => json.IsSubsetOf(Plain(type))));

    /// <summary>The type without parameters such as a FHIR version.</summary>
    private static MediaTypeHeaderValue Plain(MediaTypeHeaderValue type) => new(type.MediaType);
}
