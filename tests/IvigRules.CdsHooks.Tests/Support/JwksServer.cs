using System.Net;
using IvigRules.CdsHooks.Trust;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>The server of a client's keys, in the place of the network.</summary>
internal sealed class JwksServer(string keys) : HttpMessageHandler
{
    internal string? Keys { get; set; } = keys;

    internal HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    internal List<Uri> Asked { get; } = [];

    internal void Serve(IServiceCollection services) =>
        services.AddHttpClient(ClientKeys.HttpName).ConfigurePrimaryHttpMessageHandler(() => this);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        return Keys is null ? throw new HttpRequestException("no network")
            : Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent(Keys) });
    }
}
