using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>What the page shows: the result of the library, arranged.</summary>
/// <param name="Kind">What the input was.</param>
/// <param name="AsOf">The day it was assessed for.</param>
/// <param name="Title">Who and when.</param>
/// <param name="Case">The case that was read.</param>
/// <param name="Assessment">The result in full, as the library writes it.</param>
/// <param name="Rows">The indications that matter.</param>
/// <param name="Others">The others, each in words.</param>
/// <param name="Open">Entries of the record that were not taken as they stand.</param>
/// <param name="Sources">Where each fact comes from.</param>
/// <param name="Cards">The cards of the CDS Hooks service.</param>
internal sealed record Answer(
    string Kind, DateOnly AsOf, string Title, JsonNode Case, JsonNode Assessment,
    IReadOnlyList<Row> Rows, IReadOnlyList<string> Others,
    IReadOnlyList<OpenEntry> Open, IReadOnlyList<SourceEntry> Sources, Cards Cards);
