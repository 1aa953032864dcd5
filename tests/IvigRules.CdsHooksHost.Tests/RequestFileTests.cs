using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The files of requests: each asks the service of its hook, by an editor and by curl, and is answered with cards.</summary>
public sealed partial class RequestFileTests(RunningHost host)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "requests");

    [Theory]
    [InlineData("patient-view")]
    [InlineData("order-select")]
    [InlineData("order-sign")]
    public async Task Request_OfEachHook_IsAnsweredWithCards(string hook)
    {
        var file = await File.ReadAllTextAsync(Path.Combine(Folder, $"{hook}.http"), TestContext.Current.CancellationToken);
        var path = Post().Match(file).Groups["path"].Value;
        var body = Body().Match(file).Groups["file"].Value;
        Assert.Contains(
            $"curl --data-binary @samples/CdsHooksHost/requests/{body} -H \"Content-Type: application/json\" http://127.0.0.1:5080{path}\n",
            file, StringComparison.Ordinal);

        using var request = new StringContent(await SampleFile.Text($"requests/{hook}"), Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync(new Uri(path, UriKind.Relative), request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal((HttpStatusCode.OK, $"/cds-services/ivig-{hook}", $"{hook}.json"), (response.StatusCode, path, body));
        Assert.NotEmpty(answer["cards"]!.AsArray());
    }

    [GeneratedRegex(@"^POST \{\{host\}\}(?<path>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Post();

    [GeneratedRegex(@"^< \./(?<file>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Body();
}
