using System.Globalization;
using IvigRules.CdsHooks.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Http;

/// <summary>Feedback: what is taken, what is stored, and what is not.</summary>
public sealed class FeedbackTests : IDisposable
{
    private const string Path = "/cds-services/ivig-order-sign/feedback";
    private const string Words = "Mrs. Example says it is fine";

    private readonly string _folder = Directory.CreateTempSubdirectory("ivig-feedback").FullName;
    private readonly TestClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_Feedback_IsALineOfTheDayAndTheWordsOnlyWhereTheSiteKeepsThem(bool keepsComments)
    {
        await using var host = await Start(keepsComments);
        var result = await host.Post(Path, $$"""
            {"feedback":[{"card":"4e0a3a1e","outcome":"overridden","outcomeTimestamp":"2026-11-22T12:00:00Z",
             "overrideReason":{"reason":{"system":"https://cds.example.org/override-reasons","code":"record-wrong"},
             "userComment":"{{Words}}"} },
             {"card":"5e0a3a1e","outcome":"accepted","acceptedSuggestions":[{"id":"x"}]}]}
            """);
        Assert.Equal((200, ""), (result.Status, result.Body));
        var file = System.IO.Path.Combine(_folder, "feedback-2026-11-22.ndjson");
        var lines = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(line =>
            JsonNode.Parse(line)!).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Equal(
            ["time", "service", "client", "card", "outcome"], lines[1].AsObject().Select(member => member.Key));
        Assert.Equal(
            ["2026-11-22T12:00:00.0000000+00:00", "ivig-order-sign", "anonymous", "5e0a3a1e", "accepted"],
            lines[1].AsObject().Select(member => member.Value!.GetValue<string>()));
        Assert.Equal("record-wrong", lines[0]["reason"]!.GetValue<string>());
        Assert.Equal(keepsComments ? Words : null, lines[0]["comment"]?.GetValue<string>());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (await host.Post(Path, """{"card":"6e0a3a1e","outcome":"overridden"}""")).Status);
        Assert.True(File.Exists(System.IO.Path.Combine(_folder, "feedback-2026-11-23.ndjson")));
    }

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("{", "$")]
    [InlineData("{}", "$.card")]
    [InlineData("""{"feedback":{}}""", "$.feedback")]
    [InlineData("""{"feedback":[{"card":"x","outcome":"ignored"}]}""", "$.feedback[0].outcome")]
    [InlineData("""{"feedback":[{"outcome":"accepted"}]}""", "$.feedback[0].card")]
    public async Task Post_NoFeedback_Is400WithItsPlace(string body, string path)
    {
        await using var host = await Start(keepsComments: false);
        var result = await host.Post(Path, body);
        Assert.Equal(400, result.Status);
        Assert.Equal(path, JsonNode.Parse(result.Body)!["error"]!["path"]!.GetValue<string>());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Post_ManyAtOnce_AreALineEach()
    {
        await using var host = await Start(keepsComments: false);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(at =>
            host.Post(Path, string.Create(CultureInfo.InvariantCulture, $$"""{"card":"{{at}}","outcome":"overridden"}"""))));
        var lines = await File.ReadAllLinesAsync(System.IO.Path.Combine(_folder, "feedback-2026-11-22.ndjson"),
            TestContext.Current.CancellationToken);
        Assert.Equal(30, lines.Select(line => JsonNode.Parse(line)!["card"]!.GetValue<string>()).Distinct().Count());
    }

    private Task<RunningHost> Start(bool keepsComments)
    {
        var settings = Host.With("CdsHooks:Feedback:File", System.IO.Path.Combine(_folder, "feedback.ndjson"));
        settings["CdsHooks:Feedback:KeepComments"] = keepsComments ? "true" : "false";
        return RunningHost.StartAsync(settings, with: services => services.AddSingleton<TimeProvider>(_clock));
    }
}
