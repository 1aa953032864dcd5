using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>Each sample is assessed in the browser, and the page shows the verdicts that are expected of it.</summary>
public sealed class SampleTests(RunningHost host, Browser browser)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "samples");

    [Theory]
    [InlineData("cases")]
    [InlineData("fhir")]
    public async Task Assess_EachSample_ShowsItsVerdicts(string folder)
    {
        await using var open = await browser.Open(host);
        var files = Directory.GetFiles(Path.Combine(Root, folder), "*.expected.json");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file).Replace(".expected.json", folder == "fhir" ? ".fhir" : "", StringComparison.Ordinal);
            await open.Choose($"{folder}/{name}");
            var expected = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
            var shown = await open.Page.Locator("#result").InnerTextAsync();
            foreach (var (indication, assessment) in expected["assessments"]!.AsObject())
            {
                if (await open.Row(indication).CountAsync() > 0)
                    Assert.Equal((name, (string?)assessment!["verdict"]), (name, await open.Verdict(indication)));
                else
                    Assert.Contains(Others(indication, (string)assessment!["verdict"]!), shown, StringComparison.OrdinalIgnoreCase);
                if ((string?)assessment["perInfusion"]?["low"] is { } dose && await open.Row(indication).CountAsync() > 0)
                    Assert.Contains(dose, await open.Row(indication).InnerTextAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Empty(open.Complaints);
    }

    private static string Others(string indication, string verdict) =>
        $"{ContractNames.Parse<Indication>(indication).Title()}: {verdict.Replace('-', ' ')}";
}
