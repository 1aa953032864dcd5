using IvigRules.CdsHooks.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>With which settings a host starts.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("CdsHooks:Prefetch:conditions", "")]
    [InlineData("CdsHooks:Prefetch:labs", "Observation?patient={{context.encounterId}}")]
    [InlineData("CdsHooks:Prefetch:labs", "Observation?code=1")]
    [InlineData("CdsHooks:Prefetch:other", "Patient/{{context.patientId}}")]
    [InlineData("CdsHooks:PublicBaseUrl", "http://cds.example.org")]
    [InlineData("CdsHooks:Zone", "Mars/Olympus")]
    [InlineData("CdsHooks:Limits:Concurrent", "0")]
    [InlineData("CdsHooks:Limits:Unknown", "1")]
    [InlineData("CdsHooks:Cors:Origins:0", "*")]
    [InlineData("CdsHooks:Clients:0:Other", "x")]
    [InlineData("CdsHooks:AllowAnonymous", "no")]
    [InlineData("CdsHooks:Codes", "no-such-file.csv")]
    public void Start_EachFaultOfTheSettings_IsNamedWithItsPath(string name, string value)
    {
        var problem = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            Host.Build(Host.With(name, value)).Services.GetRequiredService<CdsService>());
        Assert.Contains(problem.Failures, fault => fault.StartsWith(name, StringComparison.Ordinal)
            || name.StartsWith(fault[..fault.LastIndexOf(": ", StringComparison.Ordinal)], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Development", false, true)]
    [InlineData("Production", false, false)]
    [InlineData("Production", true, true)]
    public async Task Start_AnonymousCalls_NeedToBeUnderstoodOutsideOfDevelopment(string environment, bool isUnderstood, bool starts)
    {
        var settings = Host.With("CdsHooks:IUnderstandThatAnyoneCanCall", isUnderstood ? "true" : null);
        if (starts)
            await (await RunningHost.StartAsync(settings, environment)).DisposeAsync();
        else
            await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() =>
                RunningHost.StartAsync(settings, environment));
    }

    [Fact]
    public void Start_WithoutClientsAndNotOpen_DoesNot() =>
        Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            Host.Build(Host.With("CdsHooks:AllowAnonymous", "false")).Services.GetRequiredService<CdsService>());

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Staging", false)]
    [InlineData("Production", false)]
    public void Start_SandboxAsAClient_OnlyInDevelopment(string environment, bool starts)
    {
        var settings = Signer.Client("https://sandbox.cds-hooks.org/.well-known/jwks.json", issuer: "https://sandbox.cds-hooks.org");
        var app = Host.Build(settings, environment);
        if (starts)
            Assert.NotNull(app.Services.GetRequiredService<CdsService>());
        else
            Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => app.Services.GetRequiredService<CdsService>());
    }
}
