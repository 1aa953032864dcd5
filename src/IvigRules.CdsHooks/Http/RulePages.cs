using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using IvigRules.DependencyInjection;
using IvigRules.Reports;

namespace IvigRules.CdsHooks.Http;

/// <summary>The rules as pages, to which the links of cards lead, and the reasons to go on against a card. No patient data.</summary>
internal sealed class RulePages(CdsHooksSettings settings, IvigAssessorProvider assessors)
{
    private (IvigAssessor Of, JsonElement Catalogue)? _last;

    /// <summary>Every rule.</summary>
    internal string All() => Page("IVIG rules", string.Concat(Rules().Select(rule => Rule(rule, isAlone: false))));

    /// <summary>One rule with its sources; null when there is none with that id.</summary>
    internal string? One(string id) =>
        Rules().FirstOrDefault(rule => rule.GetProperty("id").ValueEquals(id)) is { ValueKind: JsonValueKind.Object } rule
            ? Page(id, Rule(rule, isAlone: true)) : null;

    internal string Reasons() => Page("Reasons to go on against a card", "<dl>" + string.Concat(settings.OverrideReasons.Select(reason =>
        $"<dt><code>{Text(reason.Code)}</code></dt><dd>{Text(reason.Display)}</dd>")) + "</dl>");

    private IEnumerable<JsonElement> Rules()
    {
        var catalogue = Catalogue();
        return Items(catalogue, "ruleSets").SelectMany(set => Items(set, "rules")).Concat(Items(catalogue, "checks"))
            .Concat(Items(catalogue, "precautions")).Concat(Items(catalogue, "adverseReactions")).Concat(Items(catalogue, "siteRules"));
    }

    private JsonElement Catalogue()
    {
        var assessor = assessors.Current;
        if (_last is var (of, known) && of == assessor)
            return known;
        using var document = JsonDocument.Parse(RuleCatalogue.Json(assessor));
        var catalogue = document.RootElement.Clone();
        _last = (assessor, catalogue);
        return catalogue;
    }

    private static string Rule(JsonElement rule, bool isAlone)
    {
        var id = rule.GetProperty("id").GetString()!;
        var html = new StringBuilder();
        var address = (isAlone ? "" : "rules/") + Uri.EscapeDataString(id);
        html.Append(CultureInfo.InvariantCulture, $"<section><h2><a href=\"{address}\">{Text(id)}</a></h2>");
        foreach (var name in new[] { "statement", "says" })
        {
            if (rule.TryGetProperty(name, out var text))
                html.Append(CultureInfo.InvariantCulture, $"<p>{Text(text.GetString())}</p>");
        }

        if (rule.TryGetProperty("when", out var when))
            html.Append("<p>Holds when:</p><ul>").Append(Criterion(when)).Append("</ul>");
        html.Append("<p>Sources:</p><ul>");
        foreach (var source in Items(rule, "evidence"))
            html.Append("<li>").Append(string.Join(", ", Words(source).Select(Text))).Append("</li>");
        return html.Append("</ul></section>").ToString();
    }

    private static string Criterion(JsonElement criterion)
    {
        var parts = string.Concat(Items(criterion, "of").Select(Criterion));
        return $"<li>{Text(criterion.GetProperty("says").GetString())}{(parts.Length == 0 ? "" : $"<ul>{parts}</ul>")}</li>";
    }

    private string Page(string title, string body) =>
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + $"<title>{Text(title)}</title></head><body><main><h1>{Text(title)}</h1>"
        + $"<p>Decision support from one clinical FAQ; not an order. Knowledge {Text(assessors.Current.Knowledge.Version)}.</p>"
        + $"{body}</main></body></html>";

    private static string Text(string? text) => WebUtility.HtmlEncode(text) ?? "";

    private static IEnumerable<string?> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Words(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.String or JsonValueKind.Number => [element.ToString()],
        _ => [],
    };

    private static JsonElement[] Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
