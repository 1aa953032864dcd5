using IvigRules.Json;
using IvigRules.Reports;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>A line of the first screen, as the page shows it.</summary>
internal sealed record ScreenLine(string Lead, string Text, string Tone)
{
    internal static ScreenLine Of(ReportLine line) => new(line.Lead, line.Text, ContractNames.Of(line.Tone));
}
