using System.Net;
using IvigRules.CdsHooks.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>What an operator is told, and what is refused for how it was sent.</summary>
public sealed class OperationTests
{
    private const string View = "/cds-services/ivig-patient-view";

    [Fact]
    public async Task Start_OpenToAnyone_IsLogged() =>
        Assert.Contains(await Told(Host.Open), line => line.Contains("anyone can call", StringComparison.Ordinal));

    [Fact]
    public async Task Start_SeveralInstancesWithAStoreInMemory_IsLogged()
    {
        const string Warning = "accepted once by every instance";
        Assert.Contains(await Told(Host.With("CdsHooks:Instances", "2")), line => line.Contains(Warning, StringComparison.Ordinal));
        Assert.DoesNotContain(await Told(Host.Open), line => line.Contains(Warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_HookInstanceThatIsNoUuid_IsLoggedOnceAClient()
    {
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        body["hookInstance"] = "no uuid";
        var told = await Told(Host.Open, async host =>
        {
            Assert.Equal(200, (await host.Post(View, body)).Status);
            Assert.Equal(200, (await host.Post(View, body)).Status);
        });
        Assert.Single(told, line => line.Contains("sends a hookInstance that is no UUID", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10.0.0.7", false, 400)]
    [InlineData("10.0.0.7", true, 200)]
    [InlineData("127.0.0.1", false, 200)]
    public async Task Post_PlainHttpFromElsewhere_IsRefusedUnlessAProxyEndsTls(string address, bool isBehindProxy, int status)
    {
        await using var host = await RunningHost.StartAsync(Host.With("CdsHooks:BehindTlsProxy", isBehindProxy ? "true" : "false"));
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.Request.Scheme = "http";
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Given.Bytes(Given.OfRecord("patient-view", Given.AcuteMsRelapse())));
        await host.App.Services.GetRequiredService<CdsHooks.Http.HookEndpoint>().AnswerAsync(http, Requests.HookService.PatientView);
        Assert.Equal(status, http.Response.StatusCode);
    }

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(101, 100, false)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    public async Task BoundedBytes_MoreThanTheBound_AreNone(int length, int most, bool isRead)
    {
        using var stream = new MemoryStream(new byte[length]);
        var bytes = await BoundedBytes.ReadAsync(stream, most, TestContext.Current.CancellationToken);
        Assert.Equal(isRead ? length : null, bytes?.Length);
    }

    [Fact]
    public void FetchBudget_MoreThan64Megabytes_IsRefused()
    {
        using var budget = new CdsHooks.Fetching.FetchBudget();
        Assert.True(budget.Take(64 * 1024 * 1024));
        Assert.Equal(0, budget.BytesLeft);
        Assert.False(budget.Take(1));
    }

    private static async Task<string[]> Told(IEnumerable<KeyValuePair<string, string?>> settings, Func<RunningHost, Task>? during = null)
    {
        using var capture = new Capture();
        await using var host = await RunningHost.StartAsync(
            settings, with: services => services.AddLogging(log => log.AddProvider(capture).SetMinimumLevel(LogLevel.Information)));
        await (during?.Invoke(host) ?? Task.CompletedTask);
        return [.. capture.Told.Where(line => line.StartsWith("log IvigRules.CdsHooks", StringComparison.Ordinal))];
    }
}
