namespace IvigRules.CdsHooksHost.Page;

/// <summary>The headers of everything that the page is made of, and who may post to it.</summary>
internal static class PageHeaders
{
    internal const string ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    internal static async ValueTask<object?> Add(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        if (HttpMethods.IsPost(http.Request.Method) && !IsOfThePage(http.Request))
            return Results.Json(new Problem("Only the page itself may post here", []), statusCode: StatusCodes.Status403Forbidden);
        return await next(context).ConfigureAwait(false);
    }

    /// <summary>A browser says where a request comes from; another site cannot make it say "same-origin".</summary>
    private static bool IsOfThePage(HttpRequest request) =>
        request.HasJsonContentType() && request.Headers["Sec-Fetch-Site"] == "same-origin";
}
