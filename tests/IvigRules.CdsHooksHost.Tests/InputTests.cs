namespace IvigRules.CdsHooksHost.Tests;

/// <summary>A record comes onto the page by the clipboard, by a file that is chosen, and by one that is dropped.</summary>
public sealed class InputTests(RunningHost host, Browser browser)
{
    private const string Case = "cases/acute-ms-relapse";

    /// <summary>The only test that uses the clipboard, which all pages of the browser share.</summary>
    [Fact]
    public async Task Clipboard_Pasted_IsInTheField()
    {
        await using var open = await browser.Open(host, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var text = await SampleFile.Text(Case);
        await open.Page.EvaluateAsync("(text) => navigator.clipboard.writeText(text)", text);
        await open.Page.FocusAsync("#input");
        await open.Page.Keyboard.PressAsync("Control+V");
        Assert.Equal(text, await open.Page.InputValueAsync("#input"));
        await open.Answered(() => open.Page.ClickAsync("#assess"));
        Assert.Equal("consider", await open.Verdict("acute-ms-relapse"));
    }

    [Fact]
    public async Task File_Chosen_IsInTheFieldAndAssessed()
    {
        await using var open = await browser.Open(host);
        await open.Page.SetInputFilesAsync("#file", SampleFile.PathOf(Case));
        await Assertions.Expect(open.Page.Locator("#status")).ToHaveTextAsync("acute-ms-relapse.json is in the field. Assess it.");
        await open.Answered(() => open.Page.ClickAsync("#assess"));
        Assert.Equal("consider", await open.Verdict("acute-ms-relapse"));
    }

    [Fact]
    public async Task File_Dropped_IsInTheField()
    {
        await using var open = await browser.Open(host);
        var text = await SampleFile.Text(Case);
        await open.Page.EvaluateAsync("""
            (text) => {
              const dropped = new DataTransfer();
              dropped.items.add(new File([text], "dropped.json", { type: "application/json" }));
              const drop = new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true });
              document.getElementById("editor").dispatchEvent(drop);
            }
            """, text);
        await Assertions.Expect(open.Page.Locator("#status")).ToHaveTextAsync("dropped.json is in the field. Assess it.");
        Assert.Equal(text, await open.Page.InputValueAsync("#input"));
    }

    [Fact]
    public async Task Clear_AfterAnAnswer_LeavesNothing()
    {
        await using var open = await browser.Open(host);
        await open.Choose("requests/order-sign");
        await open.Page.ClickAsync("#clear");
        Assert.Equal("", await open.Page.InputValueAsync("#input"));
        Assert.Equal("", await open.Page.Locator("#result").InnerTextAsync());
        await Assertions.Expect(open.Page.Locator("#cards")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Assess_MoreThanThePageTakes_SaysSo()
    {
        await using var open = await browser.Open(host);
        await open.Assess($"{{\"asOf\": \"2026-11-22\"{new string(' ', 8 * 1024 * 1024)}}}");
        await Assertions.Expect(open.Page.Locator("#result")).ToContainTextAsync("The server answers 413");
    }

    [Fact]
    public async Task Assess_ServerThatIsGone_SaysSo()
    {
        await using var open = await browser.Open(host);
        await open.Page.RouteAsync("**/page/assess", route => route.AbortAsync());
        await open.Page.ClickAsync("#assess");
        await Assertions.Expect(open.Page.Locator("#status")).ToHaveTextAsync("There is nothing to assess: choose a sample or paste a record.");
        await open.Page.SelectOptionAsync("#sample", Case);
        await Assertions.Expect(open.Page.Locator("#result")).ToContainTextAsync("The server cannot be reached");
    }

    /// <summary>The day that is entered is the day of the assessment, for each kind of record.</summary>
    [Theory]
    [InlineData(Case)]
    [InlineData("requests/patient-view")]
    public async Task AsOf_Entered_IsTheDayOfTheAssessment(string sample)
    {
        await using var open = await browser.Open(host);
        await open.Assess(await SampleFile.Text(sample), "2026-11-25");
        await Assertions.Expect(open.Page.Locator(".who")).ToContainTextAsync("as of 2026-11-25");
    }
}
