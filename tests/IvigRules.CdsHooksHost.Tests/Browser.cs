[assembly: AssemblyFixture(typeof(IvigRules.CdsHooksHost.Tests.Browser))]

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>Chromium as the system has installed it; nothing is downloaded. Without one, each test fails and says so.</summary>
public sealed class Browser : IAsyncLifetime
{
    internal const string Variable = "IVIG_CHROMIUM";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Executable => Environment.GetEnvironmentVariable(Variable) ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        _playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        Assertions.SetDefaultExpectTimeout(30_000); // A machine that is busy is no fault of the page.
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync().ConfigureAwait(false);
        _playwright?.Dispose();
    }

    /// <summary>The page, open in a browser that keeps nothing from another test.</summary>
    internal async Task<OpenPage> Open(RunningHost host, BrowserNewContextOptions? options = null)
    {
        var browser = _browser ?? throw new InvalidOperationException(
            $"No browser at {Executable}. Install one (apt-get install chromium), or name its program in {Variable}.");
        options ??= new();
        options.BaseURL = host.Origin.AbsoluteUri;
        options.Locale = "en-GB";
        var context = await browser.NewContextAsync(options).ConfigureAwait(false);
        return await OpenPage.Open(context).ConfigureAwait(false);
    }
}
