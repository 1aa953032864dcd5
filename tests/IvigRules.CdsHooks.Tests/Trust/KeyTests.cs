using System.Net;
using IvigRules.CdsHooks.Configuration;
using IvigRules.CdsHooks.Tests.Support;
using IvigRules.CdsHooks.Trust;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Trust;

/// <summary>The keys of a client: where they come from, how long they count.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Jwks = "https://ehr.example.org/jwks.json";

    private readonly TestClock _clock = new();
    private readonly Signer _first = new("first");
    private readonly Signer _second = new("second");
    private readonly JwksServer _server;

    public KeyTests() => _server = new(Signer.Set(_first));

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    [Fact]
    public async Task Find_WithinTenMinutes_AsksOnce()
    {
        using var keys = Keys();
        Assert.True(await Has(keys, "first"));
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.True(await Has(keys, "first"));
        Assert.Equal([new Uri(Jwks)], _server.Asked);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Has(keys, "first"));
        Assert.Equal(2, _server.Asked.Count);
    }

    [Fact]
    public async Task Find_UnknownKey_AsksAgainAtMostOnceAMinute()
    {
        using var keys = Keys();
        Assert.True(await Has(keys, "first"));
        _server.Keys = Signer.Set(_first, _second);
        Assert.False(await Has(keys, "second"));
        Assert.Single(_server.Asked);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Has(keys, "second"));
        Assert.False(await Has(keys, "third"));
        Assert.Equal(2, _server.Asked.Count);
    }

    [Fact]
    public async Task Find_KeyTakenAway_IsGoneWhenTheSetIsFetchedAgain()
    {
        using var keys = Keys();
        Assert.True(await Has(keys, "first"));
        _server.Keys = Signer.Set(_second);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await Has(keys, "first"));
        Assert.True(await Has(keys, "second"));
    }

    [Theory]
    [InlineData("no network")]
    [InlineData("500")]
    [InlineData("redirect")]
    [InlineData("no JSON")]
    [InlineData("too long")]
    public async Task Find_FetchFails_OldKeysStayADay(string how)
    {
        using var keys = Keys();
        Assert.True(await Has(keys, "first"));
        _server.Keys = how switch
        {
            "no network" => null,
            "no JSON" => "<html>",
            "too long" => new string(' ', 70_000) + Signer.Set(_first),
            _ => _server.Keys
        };
        _server.Status = how switch
        {
            "500" => HttpStatusCode.InternalServerError,
            "redirect" => HttpStatusCode.Found,
            _ =>
            HttpStatusCode.OK
        };
        _clock.Advance(TimeSpan.FromHours(23));
        Assert.True(await Has(keys, "first"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await Has(keys, "first"));
    }

    [Theory]
    [InlineData("""{"kty":"oct","kid":"first","k":"AAAA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","kid":"first","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-384","kid":"first","use":"enc","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-384","kid":"first","alg":"ES512","x":"AA","y":"AA"}""")]
    public async Task Find_KeyThatCannotHaveSigned_IsNone(string key)
    {
        _server.Keys = $$"""{"keys":[{{key}}]}""";
        using var keys = Keys();
        Assert.False(await Has(keys, "first"));
    }

    private ClientKeys Keys()
    {
        var services = new ServiceCollection();
        services.AddHttpClient(ClientKeys.HttpName, http => http.MaxResponseContentBufferSize = ClientKeys.MostBytes);
        _server.Serve(services);
        return new(
            new CdsClient { Name = "ehr", Issuer = Signer.Issuer, Jwks = Jwks, FhirServers = [] },
            services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>(), _clock);
    }

    private static async Task<bool> Has(ClientKeys keys, string id) =>
        await keys.FindAsync(id, "ES384", TestContext.Current.CancellationToken) is not null;
}
