using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>Nothing that is pasted becomes markup, nothing leaves the origin, nothing is stored.</summary>
public sealed class SafetyTests(RunningHost host, Browser browser)
{
    private const string Markup = "<img src=x onerror=\"document.title='taken'\">";

    [Fact]
    public async Task Assess_MarkupAsTheNameOfADrug_StaysText()
    {
        await using var open = await browser.Open(host);
        var record = await SampleFile.Json("fhir/acute-ms-relapse-all-stated.fhir");
        record["entry"]!.AsArray().Add(JsonNode.Parse($$"""
            { "resource": { "resourceType": "MedicationStatement", "id": "marked", "status": "active",
              "subject": { "reference": "Patient/test-ana" },
              "medicationCodeableConcept": { "text": "methylprednisolone {{Markup.Replace("\"", "\\\"", StringComparison.Ordinal)}}" } } }
            """));
        await open.Assess(record.ToJsonString(), "2026-11-24");

        Assert.Contains(Markup, await open.Page.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("img").CountAsync());
        Assert.NotEqual("taken", await open.Page.TitleAsync());
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Assess_MarkupAsTherapyOfACase_StaysText()
    {
        await using var open = await browser.Open(host);
        var recorded = await SampleFile.Json("cases/acute-ms-relapse");
        recorded["priorTherapies"]!.AsArray().Add(new JsonObject { ["therapy"] = Markup, ["outcome"] = "failed" });
        await open.Assess(recorded.ToJsonString());

        Assert.Contains(Markup, await open.Page.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("img").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Page_InUse_SendsNothingElsewhereAndKeepsNothing()
    {
        await using var open = await browser.Open(host);
        await open.Choose("fhir/acute-ms-relapse-usual-export.fhir");
        await open.Choose("cases/acute-ms-relapse-iga-deficient");
        await open.Page.ClickAsync("#service-details summary");

        Assert.All(open.Requests, url => Assert.Equal(host.Origin.Authority, new Uri(url).Authority));
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length + document.cookie.length"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Assess_ATextThatCannotBeRead_NamesEachFaultAndMarksItsLine()
    {
        await using var open = await browser.Open(host);
        await open.Assess("{\n  \"asOf\": \"2026-11-31\",\n  \"patient\": { \"id\": \"p-001\" }\n}");

        var fault = open.Page.Locator("#result button");
        Assert.Contains("line 2", await fault.InnerTextAsync(), StringComparison.Ordinal);
        await fault.ClickAsync();
        Assert.Equal("2", await open.Page.Locator("#gutter .marked").InnerTextAsync());
        Assert.Equal("  \"asOf\": \"2026-11-31\",", await Selected(open.Page));
    }

    [Fact]
    public async Task Open_AnEntryThatWasNotUnderstood_MarksItsLine()
    {
        await using var open = await browser.Open(host);
        await open.Choose("fhir/acute-ms-relapse-usual-export.fhir");

        var place = open.Page.Locator("#result .open button[title$='resource.status']").First;
        await place.ClickAsync();
        Assert.Contains("\"status\": \"completed\"", await Selected(open.Page), StringComparison.Ordinal);
        Assert.Equal(await place.InnerTextAsync(), $"line {await open.Page.Locator("#gutter .marked").InnerTextAsync()}");
    }

    private static Task<string> Selected(IPage page) => page.EvaluateAsync<string>(
        "() => { const i = document.getElementById('input'); return i.value.slice(i.selectionStart, i.selectionEnd); }");
}
