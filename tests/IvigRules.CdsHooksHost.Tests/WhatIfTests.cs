namespace IvigRules.CdsHooksHost.Tests;

/// <summary>A missing fact is answered on the page, and the verdict moves.</summary>
public sealed class WhatIfTests(RunningHost host, Browser browser)
{
    private const string Acute = "acute-ms-relapse";

    [Fact]
    public async Task Answer_AMissingFact_MovesTheVerdictAndCanBeTakenBack()
    {
        await using var open = await browser.Open(host);
        await open.Choose("cases/acute-ms-relapse-hypersensitivity-missing");
        Assert.Equal("indeterminate", await open.Verdict(Acute));

        await open.Answered(() => open.Row(Acute).GetByRole(AriaRole.Button, new() { Name = "No, not known" }).ClickAsync());
        await Assertions.Expect(open.Row(Acute)).ToHaveAttributeAsync("data-verdict", "consider");
        await Assertions.Expect(open.Page.Locator("#status")).ToContainTextAsync("acute ms relapse: from indeterminate to consider.");
        await Assertions.Expect(open.Row(Acute)).ToContainTextAsync("on the record: Indeterminate");

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the record" }).ClickAsync();
        await Assertions.Expect(open.Row(Acute)).ToHaveAttributeAsync("data-verdict", "indeterminate");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Answer_Hypersensitive_IsContraindicated()
    {
        await using var open = await browser.Open(host);
        await open.Choose("cases/acute-ms-relapse-hypersensitivity-missing");

        await open.Answered(() => open.Row(Acute).GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync());
        await Assertions.Expect(open.Row(Acute)).ToHaveAttributeAsync("data-verdict", "contraindicated");
    }

    [Fact]
    public async Task Answer_EachOutcomeOfARecordInFhir_MovesTheVerdict()
    {
        await using var open = await browser.Open(host);
        await open.Choose("fhir/acute-ms-relapse-usual-export.fhir");
        Assert.Equal("indeterminate", await open.Verdict(Acute));

        await Outcome(open, "Failed");
        await Outcome(open, "Not tolerated");
        await Assertions.Expect(open.Row(Acute)).ToHaveAttributeAsync("data-verdict", "consider");
        Assert.Equal(2, await open.Page.Locator(".tried li").CountAsync());
    }

    [Fact]
    public async Task Answer_ASetThatWouldChangeTheVerdict_DoesSo()
    {
        await using var open = await browser.Open(host);
        await open.Choose("cases/acute-ms-relapse-steroids-given-outcome-not-charted");
        Assert.Equal("indeterminate", await open.Verdict(Acute));

        await open.Answered(() => open.Row(Acute).GetByRole(AriaRole.Button, new() { Name = "Try these answers" }).First.ClickAsync());
        await Assertions.Expect(open.Row(Acute)).ToHaveAttributeAsync("data-verdict", "consider");
    }

    [Fact]
    public async Task Answer_TheWeightThatIsMissing_GivesTheDose()
    {
        await using var open = await browser.Open(host);
        await open.Choose("cases/acute-ms-relapse-weight-missing");
        await open.Row(Acute).GetByLabel("Weight, kg").FillAsync("75");

        await open.Answered(() => open.Row(Acute).GetByRole(AriaRole.Button, new() { Name = "Try this answer" }).ClickAsync());
        await Assertions.Expect(open.Row(Acute)).ToContainTextAsync("0.4 g/kg x 75 kg = 30 g");
    }

    private static async Task Outcome(OpenPage open, string outcome)
    {
        var asked = open.Row(Acute).Locator(".ask form").First;
        await asked.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = outcome }).ConfigureAwait(false);
        await open.Answered(() => asked.GetByRole(AriaRole.Button, new() { Name = "Try this answer" }).ClickAsync()).ConfigureAwait(false);
    }
}
