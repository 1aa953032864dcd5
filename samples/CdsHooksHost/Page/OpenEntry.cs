using IvigRules.Fhir;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>An entry of a record that was not taken as it stands, with the line of the input.</summary>
internal sealed record OpenEntry(
    string Place, int Line, string Reason, string About, string Says, string? Fact, string? Reference, string? Quoted)
{
    internal static OpenEntry Of(Unmapped point, string place, int line) =>
        new(place, line, point.Reason.ToString(), point.About, point.Says, point.Fact, point.Reference, point.Quoted);
}
