using System.Globalization;
using IvigRules.Criteria;

namespace IvigRules.Reports;

/// <summary>Facts of a case by their path, in words.</summary>
internal static class RecordNames
{
    /// <summary>The fact at a path such as <c>priorTherapies[3]</c>, in words.</summary>
    internal static string At(string path, CaseView view)
    {
        var recorded = view.Case;
        var (list, place) = Split(path);
        return list switch
        {
            "patient.birthDate" => "date of birth",
            "patient.weight" => "body weight",
            "patient.ivigHypersensitivity" => "hypersensitivity to IVIG",
            "patient.ivigHypersensitivityAssessedOn" => "day on which hypersensitivity was assessed",
            "conditions" => recorded.Conditions[place].Kind.Display,
            "relapses" => $"relapse of {recorded.Relapses[place].Disease.Display()}",
            "priorTherapies" => view.InWords(recorded.PriorTherapies[place].Therapy),
            "labResults" => Laboratory(recorded.LabResults[place].Analyte),
            "infusionReactions" => "reaction to an infusion",
            _ => path,
        };
    }

    private static string Laboratory(string analyte) => analyte switch
    {
        LabResult.Iga => "IgA",
        LabResult.Egfr => "eGFR",
        _ => $"'{analyte}'",
    };

    private static (string List, int Place) Split(string path) => path.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket
        ? (path[..bracket], int.Parse(path.AsSpan(bracket + 1, path.Length - bracket - 2), CultureInfo.InvariantCulture))
        : (path, 0);
}
