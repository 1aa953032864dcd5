namespace IvigRules.Reports;

/// <summary>Lines of a report that belong together.</summary>
/// <remarks>It holds patient data; <see cref="object.ToString"/> prints none.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class ReportSection
{
    internal ReportSection(ReportLine? heading, IEnumerable<ReportLine> lines)
    {
        Heading = heading;
        Lines = [.. lines];
    }

    /// <summary>The heading; absent on the first screen.</summary>
    public ReportLine? Heading { get; }

    /// <summary>The lines in order.</summary>
    public ImmutableArray<ReportLine> Lines { get; }
}
