using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>
/// The detail of a card as a tree of elements, which the page builds one by one: no HTML reaches it. Markdown is read without raw HTML,
/// and an element that is not known here becomes its text.
/// </summary>
internal static class MarkdownTree
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().Build();

    internal static JsonArray Of(string markdown) => Blocks(Markdown.Parse(markdown, Pipeline));

    private static JsonArray Blocks(ContainerBlock container) => [.. container.Select(OfBlock)];

    private static JsonNode OfBlock(Block block) => block switch
    {
        HeadingBlock heading => Element("h4", Inlines(heading.Inline)),
        ListBlock list => Element(list.IsOrdered ? "ol" : "ul", Blocks(list)),
        ListItemBlock item => Element("li", Blocks(item)),
        QuoteBlock quote => Element("blockquote", Blocks(quote)),
        ThematicBreakBlock => Element("hr", []),
        CodeBlock code => Element("pre", [code.Lines.ToString()]),
        LeafBlock leaf => Element("p", Inlines(leaf.Inline)),
        ContainerBlock container => Element("div", Blocks(container)),
        _ => Element("p", []),
    };

    private static JsonArray Inlines(ContainerInline? container) =>
        container is null ? [] : [.. container.Select(OfInline)];

    private static JsonNode OfInline(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        EmphasisInline emphasis => Element(emphasis.DelimiterCount > 1 ? "strong" : "em", Inlines(emphasis)),
        CodeInline code => Element("code", [code.Content]),
        LineBreakInline { IsHard: true } => Element("br", []),
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        ContainerInline container => Element("span", Inlines(container)),
        _ => inline.ToString() ?? "",
    };

    private static JsonObject Element(string name, JsonArray children) => new() { ["name"] = name, ["children"] = children };
}
