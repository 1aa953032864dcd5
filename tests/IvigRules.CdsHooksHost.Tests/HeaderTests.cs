using System.Net;
using System.Text;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>What the page is served with, and who may post to it.</summary>
public sealed class HeaderTests(RunningHost host)
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/page.css")]
    [InlineData("/page.js")]
    [InlineData("/answer.js")]
    [InlineData("/page/samples")]
    public async Task Get_EachFile_HasTheHeaders(string path)
    {
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("cross-site", "application/json")]
    [InlineData("same-site", "application/json")]
    [InlineData("same-origin", "text/plain")]
    public async Task Post_FromElsewhere_IsRefused(string? site, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/page/assess")
        {
            Content = new StringContent("""{"input":"{}"}""", Encoding.UTF8, type),
        };
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/page/samples/cases/..%2F..%2Fappsettings")]
    [InlineData("/page/samples/cases/acute-ms-relapse.expected")]
    [InlineData("/page/samples/cases/none")]
    public async Task Get_WhatIsNoSample_IsNotFound(string path)
    {
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public static TheoryData<string> Scripts =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"), "*.js").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_OfThePage_PutsNoMarkupInAndIsReadable(string file)
    {
        var script = await host.Client.GetStringAsync(new Uri($"/{file}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|eval\\(|setAttribute\\(\"style", script);
        Assert.InRange(script.Count(each => each == '\n'), 1, 200);
    }
}
