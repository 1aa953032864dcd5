using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>Checks and precautions by a short name: what is checked, or what is feared.</summary>
internal static class ShortNames
{
    /// <summary>The name of a check or precaution of the library; the statement of a site's.</summary>
    internal static string Of(Rule rule) => rule.Id switch
    {
        "PRE-01" => "IgA",
        "PRE-02" => "body weight",
        "PRE-03" => "open reaction",
        "PRE-04" => "adult age",
        "PRE-05" => "dose",
        "PRE-06" => "IVIG already given",
        "PRE-07" => "therapies on record",
        "PC-01" => "severe allergy",
        "PC-02" => "thrombosis",
        "PC-03" => "renal failure",
        "PC-04" => "haemolysis",
        "PC-05" => "ravulizumab",
        "PC-06" => "earlier reaction",
        _ => rule.Statement,
    };

    /// <summary>The name and the observations.</summary>
    internal static string WithReason(RuleFinding finding) => Of(finding.Rule, finding.Because);

    /// <summary>The name and the observations on what is not recorded; all of them when something else leaves it open.</summary>
    internal static string NotRecorded(RuleFinding finding)
    {
        var missing = Reasons(finding.Criterion).Where(reason => reason.Contains("recorded", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        return Of(finding.Rule, missing.Count > 0 ? string.Join(", ", missing) : finding.Because);
    }

    private static string Of(Rule rule, string because)
    {
        var name = Of(rule);
        return because.Length == 0 ? name : because.StartsWith(name, StringComparison.Ordinal) ? because : $"{name} ({because})";
    }

    private static IEnumerable<string> Reasons(Finding finding) => finding.Reasons.Concat(finding.Parts.SelectMany(Reasons));
}
