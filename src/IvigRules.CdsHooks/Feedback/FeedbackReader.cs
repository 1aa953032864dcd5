using System.Globalization;
using System.Text.Json;

namespace IvigRules.CdsHooks.Feedback;

/// <summary>Reads the feedback of a call: a list, or one object without the list, as some clients send it.</summary>
internal static class FeedbackReader
{
    private const int MostLetters = 200;

    /// <exception cref="RefusedException">It is no feedback.</exception>
    internal static ImmutableArray<CdsFeedback> Read(
        ReadOnlyMemory<byte> body, DateTimeOffset now, string service, string client, bool keepsComments)
    {
        using var document = Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw Refused.Unreadable("$", "feedback is an object");
        if (!root.TryGetProperty("feedback", out var list))
            return [One(root, "$")];
        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select((item, at) => One(item, string.Create(CultureInfo.InvariantCulture, $"$.feedback[{at}]")))]
            : throw Refused.Unreadable("$.feedback", "it is a list");

        CdsFeedback One(JsonElement item, string path)
        {
            var reason = Member(item, "overrideReason");
            return new(now, service, client, Needed(item, "card", path), Needed(item, "outcome", path) switch
            {
                "accepted" => CdsFeedbackOutcome.Accepted,
                "overridden" => CdsFeedbackOutcome.Overridden,
                _ => throw Refused.Unreadable($"{path}.outcome", "it is accepted or overridden"),
            })
            {
                ReasonCode = Text(Member(reason, "reason"), "code"),
                Comment = keepsComments ? Text(reason, "userComment") : null,
            };
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body);
        }
        catch (JsonException)
        {
            throw Refused.Unreadable("$", "it cannot be read: no JSON, or nested too deeply");
        }
    }

    private static string Needed(JsonElement item, string name, string path) =>
        Text(item, name) ?? throw Refused.Unreadable($"{path}.{name}", "it is missing, or no text of at most 200 characters");

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A text of a member; only a comment may be long.</summary>
    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } member
        && member.GetString() is { Length: > 0 } text && (text.Length <= MostLetters || name is "userComment") ? text : null;
}
