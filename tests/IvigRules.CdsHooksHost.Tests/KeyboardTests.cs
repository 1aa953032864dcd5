namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The page by keyboard alone, and for those who do not see it.</summary>
public sealed class KeyboardTests(RunningHost host, Browser browser)
{
    [Fact]
    public async Task Keyboard_FromTheTop_ReachesTheAnswerAndAMissingFact()
    {
        await using var open = await browser.Open(host);
        var keys = open.Page.Keyboard;
        await keys.PressAsync("Tab");
        Assert.Equal("Skip to the answer", await Focused(open.Page, "textContent"));
        await keys.PressAsync("Tab");
        Assert.Equal("sample", await Focused(open.Page, "id"));
        await keys.PressAsync("Tab");
        Assert.Equal("input", await Focused(open.Page, "id"));
        await keys.InsertTextAsync(await SampleFile.Text("cases/acute-ms-relapse-hypersensitivity-missing"));
        await open.Answered(() => keys.PressAsync("Control+Enter"));
        Assert.Equal("answer", await Focused(open.Page, "id"));

        for (var i = 0; i < 20 && await Focused(open.Page, "textContent") != "No, not known"; i++)
            await keys.PressAsync("Tab");
        Assert.Equal("No, not known", await Focused(open.Page, "textContent"));
        await open.Answered(() => keys.PressAsync("Enter"));
        await Assertions.Expect(open.Row("acute-ms-relapse")).ToHaveAttributeAsync("data-verdict", "consider");
        Assert.Equal("tried", await Focused(open.Page, "className"));
    }

    [Fact]
    public async Task Structure_OfThePage_HasLandmarksHeadingsAndLabels()
    {
        await using var open = await browser.Open(host);
        await open.Choose("cases/acute-ms-relapse-hypersensitivity-missing");

        Assert.Equal(1, await open.Page.Locator("main").CountAsync());
        Assert.Equal(1, await open.Page.Locator("h1").CountAsync());
        Assert.Equal(1, await open.Page.Locator("[role=status][aria-live=polite]").CountAsync());
        Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('input, select, textarea')].filter((each) => each.labels.length === 0)
              .map((each) => each.outerHTML)
            """));
        Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('[id]')].map((each) => each.id).filter((id, place, all) => all.indexOf(id) !== place)
            """));
    }

    private static Task<string> Focused(IPage page, string property) =>
        page.EvaluateAsync<string>($"() => document.activeElement.{property}");
}
