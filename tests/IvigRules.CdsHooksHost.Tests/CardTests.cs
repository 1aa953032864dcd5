using System.Text.RegularExpressions;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The cards of the service, as the page shows them.</summary>
public sealed partial class CardTests(RunningHost host, Browser browser)
{
    [Theory]
    [InlineData("requests/patient-view", "info", "IVIG may be considered: acute MS relapse")]
    [InlineData("requests/order-sign", "critical", "ten times")]
    [InlineData("fhir/acute-ms-relapse-all-stated.fhir", "info", "IVIG may be considered: acute MS relapse")]
    [InlineData("fhir/hypersensitivity-after-ivig.fhir", "warning", "contraindicated")]
    public async Task Cards_OfASample_AreShownAsAnEhrDoes(string sample, string indicator, string summary)
    {
        await using var open = await browser.Open(host);
        await open.Choose(sample);

        var card = open.Page.Locator("#card-list .card");
        await Assertions.Expect(card).ToHaveCountAsync(1);
        await Assertions.Expect(card).ToHaveAttributeAsync("data-indicator", indicator);
        await Assertions.Expect(card.Locator("h3")).ToContainTextAsync(summary);
        await Assertions.Expect(card.Locator(".detail strong").First).ToBeVisibleAsync();
        await Assertions.Expect(card).ToContainTextAsync("IvigRules (knowledge");
        await Assertions.Expect(card.Locator(".links a").First).ToHaveAttributeAsync("href", RuleAddress());
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Cards_OfACase_SayThatTheyAreMadeFromFhir()
    {
        await using var open = await browser.Open(host);
        await open.Choose("cases/acute-ms-relapse");
        await Assertions.Expect(open.Page.Locator("#cards")).ToContainTextAsync("Cards are made from FHIR");
    }

    /// <summary>The escapes of Markdown in a card are for its reader, and are not seen.</summary>
    [Fact]
    public async Task Detail_OfACard_ShowsTextWithoutEscapes()
    {
        await using var open = await browser.Open(host);
        await open.Choose("requests/patient-view");
        Assert.DoesNotContain("\\", await open.Page.Locator(".card .detail").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conditions", "412")]
    [InlineData("patient", "412")]
    public async Task Request_WithoutAKey_ShowsWhatTheServiceAnswers(string key, string status)
    {
        await using var open = await browser.Open(host);
        var request = await SampleFile.Json("requests/patient-view");
        request["prefetch"]!.AsObject().Remove(key);
        await open.Assess(request.ToJsonString(), "2026-11-24");
        await Assertions.Expect(open.Page.Locator("#result")).ToContainTextAsync($"The service answers {status}");
        await Assertions.Expect(open.Page.Locator("#result")).ToContainTextAsync(key);
    }

    [Fact]
    public async Task Request_OfAHookThatIsNotServed_SaysWhichAre()
    {
        await using var open = await browser.Open(host);
        await open.Assess("""{ "hook": "appointment-book", "prefetch": {} }""");
        await Assertions.Expect(open.Page.Locator("#result")).ToContainTextAsync("404");
        await Assertions.Expect(open.Page.Locator("#result")).ToContainTextAsync("patient-view, order-select or order-sign");
    }

    /// <summary>A part of the record that says nothing of procedures is no record without them.</summary>
    [Fact]
    public async Task Record_WithoutAType_IsAskedForWithoutItsKey()
    {
        await using var open = await browser.Open(host);
        var record = await SampleFile.Json("fhir/acute-ms-relapse-all-stated.fhir");
        var entries = record["entry"]!.AsArray();
        foreach (var procedure in entries.Where(entry => (string?)entry!["resource"]!["resourceType"] == "Procedure").ToList())
            entries.Remove(procedure);
        await open.Assess(record.ToJsonString(), "2026-11-24");
        await Assertions.Expect(open.Page.Locator("#cards")).ToContainTextAsync("The service answers 412");
        await Assertions.Expect(open.Page.Locator("#cards")).ToContainTextAsync("procedures");
    }

    [GeneratedRegex("/rules/[A-Z]+-[0-9]+$", RegexOptions.None, 1_000)]
    private static partial Regex RuleAddress();
}
