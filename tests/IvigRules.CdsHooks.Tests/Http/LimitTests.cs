using System.Text;
using IvigRules.CdsHooks.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>Bounds of calls.</summary>
public sealed class LimitTests
{
    private const string View = "/cds-services/ivig-patient-view";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_33Megabytes_Is413WithAndWithoutALength(bool isChunked)
    {
        await using var host = await RunningHost.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post,
            new Uri(View, UriKind.Relative))
        { Content = new Spaces(33 * 1024 * 1024, isChunked) };
        request.Headers.TransferEncodingChunked = isChunked ? true : null;
        request.Headers.ExpectContinue = true;
        Assert.Equal(413, (await host.Send(request)).Status);
    }

    [Fact]
    public async Task Post_NestedTooDeeply_IsRefusedAsUnreadable()
    {
        await using var host = await RunningHost.StartAsync();
        var deep = new string('[', 5_000) + new string(']', 5_000);
        Assert.Equal(400, (await host.Post(View, deep)).Status);
        Assert.Equal(400, (await host.Post(View, $$"""{"hook":"patient-view","hookInstance":"x","extension":{{deep}}}""")).Status);
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        Assert.NotEqual(500, (await host.Post(View, body.ToJsonString().Replace("\"female\"", deep, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Post_MoreThanTheRateOfAClient_Is429UntilTimePasses()
    {
        var clock = new TestClock();
        await using var host = await RunningHost.StartAsync(
            Host.Open.Append(KeyValuePair.Create("CdsHooks:Limits:PerClientPerSecond", (string?)"2")),
            with: services => services.AddSingleton<TimeProvider>(clock));
        for (var call = 0; call < 4; call++)
            Assert.Equal(400, (await host.Post(View, "{}")).Status);
        var result = await host.Post(View, "{}");
        Assert.Equal(429, result.Status);
        Assert.Equal("1", result.Headers["Retry-After"]);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(400, (await host.Post(View, "{}")).Status);
        Assert.Equal(429, (await host.Post(View, "{}")).Status);
    }

    [Fact]
    public async Task Post_MoreThanAtOnce_Is429()
    {
        await using var host = await RunningHost.StartAsync(Host.With("CdsHooks:Limits:Concurrent", "1"));
        var limits = host.App.Services.GetRequiredService<CdsHooks.Http.CallLimits>();
        Assert.True(limits.TryEnter());
        Assert.Equal(429, (await host.Post(View, "{}")).Status);
        limits.Leave();
        Assert.Equal(400, (await host.Post(View, "{}")).Status);
        Assert.Equal(400, (await host.Post(View, "{}")).Status);
    }

    [Fact]
    public async Task Post_BodyThatDoesNotEnd_Is503AtTheDeadline()
    {
        await using var host = await RunningHost.StartAsync(Host.With("CdsHooks:Limits:CallSeconds", "0.2"));
        using var call = await StalledCall.BeginAsync(host, View);
        Assert.Equal(503, await call.StatusAsync());
    }

    [Fact]
    public async Task Post_CallerThatHangsUp_IsNoFaultOfTheService()
    {
        using var log = new AwaitedLog("the caller hung up");
        await using var host = await RunningHost.StartAsync(with: services => services.AddSingleton<ILoggerProvider>(log));
        using (await StalledCall.BeginAsync(host, View))
        {
            // Leaving the block closes the connection.
        }

        Assert.Contains("499", await log.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ManyAtOnce_EachGetsItsOwnCards()
    {
        await using var host = await RunningHost.StartAsync(Host.Open.Concat(
            [KeyValuePair.Create("CdsHooks:Limits:PerClientPerSecond", (string?)"1000"),
                KeyValuePair.Create("CdsHooks:Limits:Concurrent", (string?)"1000")]));
        var record = Given.AcuteMsRelapse();
        var doses = Enumerable.Range(0, 200).Select(at => at % 2 == 0 ? "280" : "28").ToArray();
        var results = await Task.WhenAll(doses.Select(dose =>
            host.Post("/cds-services/ivig-order-sign", Given.OfRecord("order-sign", record, Given.Draft(dose)))));
        Assert.All(doses.Zip(results), call => Assert.Equal(call.First == "280" ? 1 : 0, RunningHost.Cards(call.Second).Length));
    }

    /// <summary>A body of spaces.</summary>
    private sealed class Spaces : HttpContent
    {
        private readonly int _length;
        private readonly bool _isChunked;

        internal Spaces(int length, bool isChunked)
        {
            (_length, _isChunked) = (length, isChunked);
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var piece = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            for (var left = _length; left > 0; left -= piece.Length)
                await stream.WriteAsync(piece);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return !_isChunked;
        }
    }
}
