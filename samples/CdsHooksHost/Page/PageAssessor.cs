using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.CdsHooks;
using IvigRules.DependencyInjection;
using IvigRules.Fhir;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>Answers what was pasted: a case, a FHIR record, or a request of CDS Hooks.</summary>
internal sealed class PageAssessor(IvigAssessorProvider assessors, CdsService service, TimeProvider clock)
{
    /// <exception cref="UnreadableInputException">It cannot be read.</exception>
    internal Answer Answer(PageRequest request)
    {
        var utf8 = InputLines.Utf8(request.Input);
        return InputReader.KindOf(utf8) switch
        {
            InputKind.Case => Arrange(InputReader.ReadCase(utf8, request.AsOf), Cards.OfCase),
            InputKind.Fhir => OfRecord(utf8, service.ReadOptions(request.AsOf ?? Today())),
            InputKind.Request => OfRequest(utf8, request.AsOf ?? Today()),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
    }

    private Answer OfRecord(byte[] utf8, FhirReadOptions options) =>
        Arrange(InputReader.ReadRecord(utf8, options), RecordRequest.Of(utf8, service.Discovery) is { } call
            ? Cards.Of("patient-view, asked with this record", service.Answer("patient-view", call, options.AsOf)) : Cards.OfNoBundle);

    private Answer OfRequest(byte[] utf8, DateOnly day)
    {
        var hook = HookOf(utf8);
        var answer = service.Answer(hook, utf8, day);
        var cards = Cards.Of(hook, answer);
        if (answer.Reading is not { } reading)
            throw new UnreadableInputException(new(cards.Note, []) { Cards = cards });
        return Arrange(InputReader.Located(InputKind.Request, reading, utf8, PlaceInRequest), cards);
    }

    private Answer Arrange(ReadInput input, Cards cards) => Assessing.Of(input, assessors.Current, cards);

    private DateOnly Today() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), service.ReadOptions(default).Zone).DateTime);

    private static string HookOf(byte[] utf8)
    {
        using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = InputReader.MaxDepth });
        return json.RootElement.TryGetProperty("hook", out var hook) && hook.ValueKind == JsonValueKind.String ? hook.GetString()! : "";
    }

    /// <summary>The service names a place by the prefetch key that it is in.</summary>
    private static string PlaceInRequest(string place) => place is "$" ? place
        : place.StartsWith("draftOrders", StringComparison.Ordinal) ? "context.draftOrders" : $"prefetch.{place}";
}
