namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The page in a browser, with everything that it requested and complained of.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OpenPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    internal IPage Page { get; }

    internal List<string> Requests { get; } = [];

    internal List<string> Complaints { get; } = [];

    internal static async Task<OpenPage> Open(IBrowserContext context)
    {
        var open = new OpenPage(context, await context.NewPageAsync().ConfigureAwait(false));
        open.Page.Request += (_, request) => open.Requests.Add(request.Url);
        open.Page.PageError += (_, error) => open.Complaints.Add(error);
        open.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                open.Complaints.Add(message.Text);
        };
        await open.Page.GotoAsync("/").ConfigureAwait(false);
        await open.Page.Locator("#sample option").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Attached })
            .ConfigureAwait(false);
        return open;
    }

    internal ILocator Row(string indication) => Page.Locator($"#row-{indication}");

    internal async Task<string> Verdict(string indication) =>
        await Row(indication).GetAttributeAsync("data-verdict").ConfigureAwait(false) ?? "";

    /// <summary>Chooses a sample and waits for its answer.</summary>
    internal Task Choose(string sample) => Answered(() => Page.SelectOptionAsync("#sample", sample));

    /// <summary>Puts a text in the field and asks for its answer.</summary>
    internal async Task Assess(string text, string asOf = "")
    {
        await Page.EvaluateAsync("""
            (text) => {
              const input = document.getElementById("input");
              input.value = text;
              input.dispatchEvent(new Event("input", { bubbles: true }));
            }
            """, text).ConfigureAwait(false);
        await Page.FillAsync("#as-of", asOf).ConfigureAwait(false);
        await Answered(() => Page.ClickAsync("#assess")).ConfigureAwait(false);
    }

    /// <summary>Does something and waits until the page has shown what the server answers to it.</summary>
    internal async Task Answered(Func<Task> act)
    {
        await Page.RunAndWaitForResponseAsync(act, response => response.Url.EndsWith("/page/assess", StringComparison.Ordinal))
            .ConfigureAwait(false);
        await Assertions.Expect(Page.Locator("#status")).Not.ToHaveTextAsync("Assessing.").ConfigureAwait(false);
    }

    internal Task<bool> ScrollsSideways() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync().ConfigureAwait(false);
}
