using IvigRules.CdsHooks.Tests.Support;
using IvigRules.CdsHooks.Trust;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace IvigRules.CdsHooks.Tests.Trust;

/// <summary>Who may call: each demand on a token, kept and broken.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Path = "/cds-services/ivig-patient-view";
    private const string Jwks = "https://ehr.example.org/jwks.json";

    private readonly TestClock _clock = new();
    private readonly Signer _signer = new();
    private readonly Signer _rsa = new("rsa-1", "RS384");
    private readonly Signer _ec256 = new("ec-256", "ES256");
    private readonly JwksServer _keys;

    public TokenTests() => _keys = new(Signer.Set(_signer, _rsa, _ec256));

    public static TheoryData<string> Rows() => [.. TokenRows.All.Keys];

    public void Dispose()
    {
        _signer.Dispose();
        _rsa.Dispose();
        _ec256.Dispose();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Check_EachDemand_KeptOrBroken(string name)
    {
        var (change, reason) = TokenRows.All[name];
        var (header, payload) = (_signer.Header(), Signer.Payload(_clock.GetUtcNow(), Path));
        change(header, payload);
        Assert.Equal(reason, await Reason(Check(), "Bearer " + _signer.Sign(header, payload)));
    }

    [Fact]
    public async Task Check_Rs384_IsAccepted() => Assert.Null(await Reason(Check(), "Bearer " + _rsa.Token(_clock.GetUtcNow(), Path)));

    [Fact]
    public async Task Check_Es256_IsAcceptedOnlyWhereTheSiteAllowsIt()
    {
        Assert.Equal("algorithm", await Reason(Check(), "Bearer " + _ec256.Token(_clock.GetUtcNow(), Path)));
        Assert.Null(await Reason(Check(("CdsHooks:Algorithms:0", "ES256")), "Bearer " + _ec256.Token(_clock.GetUtcNow(), Path)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("HS384")]
    public void Settings_NoneOrHmac_CannotBeAllowed(string algorithm) =>
        Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => Check(("CdsHooks:Algorithms:0", algorithm)));

    [Fact]
    public async Task Check_SignedByAnotherKey_IsRefused()
    {
        using var other = new Signer();
        Assert.Equal("signature", await Reason(Check(), "Bearer " + other.Token(_clock.GetUtcNow(), Path)));
    }

    [Fact]
    public async Task Check_PayloadChangedAfterSigning_IsRefused()
    {
        var parts = _signer.Token(_clock.GetUtcNow(), Path).Split('.');
        parts[1] = Signer.Encode(Signer.Payload(_clock.GetUtcNow(), Path));
        Assert.Equal("signature", await Reason(Check(), "Bearer " + string.Join('.', parts)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer  ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Basic YTpi")]
    public async Task Check_NoToken_IsRefused(string header) => Assert.NotNull(await Reason(Check(), header));

    [Fact]
    public async Task Check_NoHeaderOrTwo_IsRefused()
    {
        Assert.Equal("no token", await Reason(Check(), StringValues.Empty));
        var header = "Bearer " + _signer.Token(_clock.GetUtcNow(), Path);
        Assert.Equal("no token", await Reason(Check(), new StringValues([header, header])));
    }

    [Fact]
    public async Task Check_Tenant_HasToMatchWhereItIsConfigured()
    {
        var check = Check(("CdsHooks:Clients:0:Tenant", "east"));
        foreach (var (tenant, reason) in new[] { ("east", null), ("west", "tenant"), (null, "tenant") })
        {
            var payload = Signer.Payload(_clock.GetUtcNow(), Path);
            if (tenant is not null)
                payload["tenant"] = tenant;
            Assert.Equal(reason, await Reason(check, "Bearer " + _signer.Sign(_signer.Header(), payload)));
        }
    }

    [Fact]
    public async Task Check_SameTokenTwice_IsRefusedTheSecondTime()
    {
        var check = Check();
        var header = "Bearer " + _signer.Token(_clock.GetUtcNow(), Path);
        Assert.Null(await Reason(check, header));
        Assert.Equal("used before", await Reason(check, header));
        _clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal("used before", await Reason(check, header));
    }

    [Fact]
    public async Task Check_SameTokenFiftyTimesAtOnce_OneWins()
    {
        var check = Check();
        var header = "Bearer " + _signer.Token(_clock.GetUtcNow(), Path);
        var reasons = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Reason(check, header))));
        Assert.Single(reasons, reason => reason is null);
    }

    [Fact]
    public async Task Check_StoreThatFails_Is503AndNeverThrough()
    {
        var check = Check([], services => services.AddSingleton<IJtiStore>(new MemoryJtiStore(_clock, capacity: 1)));
        Assert.Null(await Reason(check, "Bearer " + _signer.Token(_clock.GetUtcNow(), Path)));
        Assert.Equal("store of used tokens", await Reason(check, "Bearer " + _signer.Token(_clock.GetUtcNow(), Path)));
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Null(await Reason(check, "Bearer " + _signer.Token(_clock.GetUtcNow(), Path)));
    }

    [Fact]
    public async Task Check_PinnedKeys_AreReadFromTheirFileAndNothingIsFetched()
    {
        var file = System.IO.Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Signer.Set(_signer), TestContext.Current.CancellationToken);
            var check = Check([("CdsHooks:Clients:0:Jwks", ""), ("CdsHooks:Clients:0:Keys", file)], _ => { });
            var header = _signer.Header();
            header["jku"] = "https://evil.example/jwks.json";
            Assert.Null(await Reason(check, "Bearer " + _signer.Sign(header, Signer.Payload(_clock.GetUtcNow(), Path))));
            Assert.Equal("key", await Reason(check, "Bearer " + _rsa.Token(_clock.GetUtcNow(), Path)));
            Assert.Empty(_keys.Asked);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private TokenCheck Check(params (string Name, string Value)[] settings) => Check(settings, _ => { });

    private TokenCheck Check((string Name, string Value)[] settings, Action<IServiceCollection> with)
    {
        var all = Signer.Client(Jwks);
        foreach (var (name, value) in settings)
            all[name] = value;
        return Host.Build(all, "Production", services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            _keys.Serve(services);
            with(services);
        }).Services.GetRequiredService<TokenCheck>();
    }

    private static async Task<string?> Reason(TokenCheck check, StringValues authorization)
    {
        try
        {
            Assert.NotNull(await check.CheckAsync(authorization, Path, TestContext.Current.CancellationToken));
            return null;
        }
        catch (RefusedException refused)
        {
            Assert.Equal(refused.Message == "store of used tokens" ? 503 : 401, refused.Answer.Status);
            Assert.True(refused.Answer.Json.IsEmpty);
            return refused.Message;
        }
    }
}
