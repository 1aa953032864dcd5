namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The page fits: small screens, magnified text, light and dark, with enough contrast.</summary>
public sealed class LayoutTests(RunningHost host, Browser browser)
{
    private static readonly string[] Samples =
    [
        "cases/acute-ms-relapse", "cases/acute-ms-relapse-hypersensitivity-missing", "cases/acute-ms-relapse-iga-deficient",
        "fhir/hypersensitivity-after-ivig.fhir", "fhir/ms-prevention-past-therapies.fhir",
    ];

    [Theory]
    [InlineData(320)]
    [InlineData(640)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Page_AtAWidth_NeverScrollsSideways(int width)
    {
        await using var open = await browser.Open(host, new() { ViewportSize = new() { Width = width, Height = 900 } });
        Assert.False(await open.ScrollsSideways());
        foreach (var sample in Samples)
        {
            await open.Choose(sample);
            await open.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
            Assert.Equal((sample, false), (sample, await open.ScrollsSideways()));
        }
    }

    /// <summary>Every text against the colour that lies behind it: 4.5 to 1, or 3 to 1 where it is large.</summary>
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_InEachScheme_HasContrast(ColorScheme scheme)
    {
        await using var open = await browser.Open(host, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        foreach (var sample in Samples)
        {
            await open.Choose(sample);
            await open.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(Contrast.Script));
        }
    }

    [Fact]
    public async Task Motion_Reduced_IsNone()
    {
        await using var open = await browser.Open(host, new() { ReducedMotion = ReducedMotion.Reduce });
        await open.Choose(Samples[0]);
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('*')].map((each) => getComputedStyle(each))
              .filter((style) => parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none').length
            """));
    }

    /// <summary>The dose as pictures, each with its words for those who do not see it.</summary>
    [Fact]
    public async Task Dose_OfASample_IsDrawn()
    {
        await using var open = await browser.Open(host);
        await open.Choose(Samples[0]);
        var pictures = open.Row("acute-ms-relapse").Locator("svg");
        await Assertions.Expect(pictures).ToHaveCountAsync(3);
        string[] words =
        [
            "1 vial of 20 g, 1 vial of 5 g, 1 vial of 2.5 g", "35 mL/h for 30 min, then 70 mL/h for 30 min, then 140 mL/h for ",
            "infusions on day 1, 2, 3, 4, 5",
        ];
        for (var i = 0; i < words.Length; i++)
            Assert.StartsWith(words[i], await pictures.Nth(i).GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Equal(3, await pictures.Nth(1).Locator(".step").CountAsync());
    }

    /// <summary>Pictures for people to look at, in a folder for temporary files.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Screenshot_AtAWidth_IsTaken(int width)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "ivigrules-page"));
        await using var open = await browser.Open(host, new() { ViewportSize = new() { Width = width, Height = 900 } });
        foreach (var sample in Samples)
        {
            await open.Choose(sample);
            var file = Path.Combine(folder.FullName, $"{sample.Split('/')[1]}-{width}.png");
            await open.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
            Assert.True(new FileInfo(file).Length > 10_000);
        }
    }
}
