using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IvigRules.CdsHooks.Feedback;

/// <summary>Appends feedback to a file of each day: <c>feedback.ndjson</c> is written as <c>feedback-2026-11-22.ndjson</c>.</summary>
internal sealed class FeedbackFile(CdsHooksSettings settings) : IFeedbackStore, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public async Task AddAsync(IReadOnlyList<CdsFeedback> feedback, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            foreach (var day in feedback.GroupBy(one => settings.DayOf(one.ReceivedAt)))
                await AppendAsync(PathOf(day.Key), string.Concat(day.Select(Line)), cancel).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task AppendAsync(string path, string lines, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        await using (stream.ConfigureAwait(false))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(lines), cancel).ConfigureAwait(false);
    }

    private string PathOf(DateOnly day) => Path.Combine(Path.GetDirectoryName(settings.FeedbackFile) ?? "", string.Create(
        CultureInfo.InvariantCulture,
        $"{Path.GetFileNameWithoutExtension(settings.FeedbackFile)}-{day:yyyy-MM-dd}{Path.GetExtension(settings.FeedbackFile)}"));

    private static string Line(CdsFeedback one) => JsonSerializer.Serialize(new FeedbackLine
    {
        Time = one.ReceivedAt.ToString("O", CultureInfo.InvariantCulture),
        Service = one.Service,
        Client = one.Client,
        Card = one.Card,
        Outcome = one.Outcome == CdsFeedbackOutcome.Accepted ? "accepted" : "overridden",
        Reason = one.ReasonCode,
        Comment = one.Comment,
    }, AnswerJson.Default.FeedbackLine) + "\n";
}
