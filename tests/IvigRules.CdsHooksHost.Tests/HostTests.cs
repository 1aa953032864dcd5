using System.Net;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The host: its health, and a page that is there only where it is wanted.</summary>
public sealed class HostTests(RunningHost host)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/cds-services")]
    [InlineData("/rules/MS-01")]
    public async Task Get_WhatTheLibraryMaps_IsThere(string path)
    {
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Health_OfARunningService_IsZero() =>
        Assert.Equal(0, await HealthProbe.Run([HealthProbe.Argument, host.Origin.AbsoluteUri]));

    [Fact]
    public async Task Health_OfNoService_IsOne()
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://{free.LocalEndpoint}";
        free.Stop();
        Assert.Equal(1, await HealthProbe.Run([HealthProbe.Argument, address]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page.js")]
    [InlineData("/page/samples")]
    [InlineData("/fhir/metadata")]
    public async Task Get_ThePageInProduction_IsNotThere(string path)
    {
        await using var app = Service.Build(
        [
            "--environment", "Production", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None",
            "--CdsHooks:AllowAnonymous", "true", "--CdsHooks:IUnderstandThatAnyoneCanCall", "true", "--CdsHooks:BehindTlsProxy", "true",
        ]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
