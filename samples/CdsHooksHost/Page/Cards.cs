using System.Globalization;
using System.Text.Json.Nodes;
using IvigRules.CdsHooks;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>The cards of the service, and in a sentence what they answer.</summary>
internal sealed record Cards(string Note, JsonArray List)
{
    internal static Cards OfCase => new("Cards are made from FHIR: paste a FHIR record or a CDS Hooks request.", []);

    internal static Cards OfNoBundle =>
        new("To see cards, paste a Bundle of one patient whose resources have identifiers, or a CDS Hooks request.", []);

    internal static Cards Of(string hook, CdsAnswer answer)
    {
        var body = answer.Json.IsEmpty ? null : JsonNode.Parse(answer.Json.Span);
        if (answer.Status != StatusCodes.Status200OK)
            return new(string.Create(CultureInfo.InvariantCulture, $"The service answers {answer.Status}. {Says(body)}"), []);
        JsonArray cards = [.. body!["cards"]!.AsArray().Select(WithDetail)];
        return new(cards.Count == 0 ? $"{hook}: no card. The service has nothing to say." : $"The answer to {hook}.", cards);
    }

    private static JsonNode WithDetail(JsonNode? card)
    {
        var shown = card!.DeepClone();
        if ((string?)shown["detail"] is { } detail)
            shown["detailTree"] = MarkdownTree.Of(detail);
        return shown;
    }

    /// <summary>The fault: the place and the sentence of an error, or the text of an OperationOutcome.</summary>
    private static string? Says(JsonNode? body) => body?["error"] is { } error ? $"{error["path"]}: {error["message"]}."
        : (string?)body?["issue"]?[0]?["details"]?["text"] ?? "The hook is patient-view, order-select or order-sign.";
}
