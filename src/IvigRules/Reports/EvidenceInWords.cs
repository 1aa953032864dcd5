using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>The evidence behind each indication in one line, its weakness included: the citations of the rules in fewer words.</summary>
internal static class EvidenceInWords
{
    private const string StatementAlone = "the source's own statement, without a study";

    /// <summary>The evidence of a rule of the library; absent for any other.</summary>
    internal static string? For(string rule) => rule switch
    {
        "MS-01" => "one open-label comparison with IV methylprednisolone, no significant difference at one year; "
            + "no blinded randomized trial",
        "MS-03" => "class C: fewer relapses (rate WMD -0.72, more patients relapse free), no robust data on progression, "
            + "conflicting imaging",
        "NMO-01" => "anecdotal reports alone",
        "NMO-02" or "NMO-03" => StatementAlone,
        "NMO-04" => "a series of 8 patients: mean relapse rate 1.0 in the year before, 0.006 after; its own abstract has 1.8, not 1.0",
        "NMO-05" => $"{StatementAlone} in NMO, as in MS",
        "IRIS-01" => "a few reports; the one cited is of one patient, who had also had fingolimod",
        _ => null,
    };

    /// <summary>The evidence for the determining indications of a verdict; none unless it is Consider or Indeterminate.</summary>
    internal static ImmutableArray<string> Of(Assessment assessment) => assessment.Evidence.IsEmpty ? [] :
    [
        .. assessment.Determining.Select(For).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
