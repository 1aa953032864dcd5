using IvigRules.Criteria;
using IvigRules.Dosing;

namespace IvigRules.Assessments;

/// <summary>Reduces a case to the facts that an assessment cites.</summary>
internal static class CitedCase
{
    internal static PatientCase Of(CaseEvaluation evaluation, CompiledRuleSet rules, bool withTreatment)
    {
        var whole = evaluation.View.Case;
        if (evaluation.Rules.SiteQuestions(rules.RuleSet.Indication).Length > 0)
            return whole;
        var cited = Paths(evaluation, rules.RuleSet.Rules.Where(rule => withTreatment || rule.Kind.IsOfTheVerdict()));
        var patient = whole.Patient;
        var premedication = withTreatment ? PlacesOfPremedication(evaluation.View) : [];
        var withBuild = withTreatment && evaluation.View.Policy.DoseWeight.Basis != DoseWeightBasis.Actual;
        return new PatientCase
        {
            AsOf = whole.AsOf,
            Patient = new Patient
            {
                Id = patient.Id,
                Sex = withBuild || cited.Contains("patient.sex") ? patient.Sex : null,
                ReproductiveStatus = withBuild || cited.Contains("patient.reproductiveStatus") ? patient.ReproductiveStatus : null,
                IvigHypersensitivity = cited.Contains("patient.ivigHypersensitivity") ? patient.IvigHypersensitivity : null,
                IvigHypersensitivityAssessedOn =
                    cited.Contains("patient.ivigHypersensitivity") ? patient.IvigHypersensitivityAssessedOn : null,
                BirthDate = withTreatment ? patient.BirthDate : null,
                Weight = withTreatment ? patient.Weight : null,
                Height = withBuild ? patient.Height : null,
                BloodGroup = withTreatment ? patient.BloodGroup : null,
            },
            Conditions = Keep(whole.Conditions, "conditions"),
            Relapses = Keep(whole.Relapses, "relapses"),
            PriorTherapies = Keep(whole.PriorTherapies, "priorTherapies", premedication.Contains),
            LabResults = withTreatment ? whole.LabResults : [],
            RiskFactors = withTreatment ? whole.RiskFactors : [],
            InfusionReactions = Keep(whole.InfusionReactions, "infusionReactions", _ => withTreatment),
            Incomplete = whole.Incomplete,
        };

        ImmutableArray<T> Keep<T>(ImmutableArray<T> facts, string list, Func<int, bool>? also = null) =>
            [.. facts.Where((fact, i) => cited.Contains($"{list}[{i}]") || also?.Invoke(i) == true)];
    }

    /// <summary>The paths of the facts that the criteria of the rules cite.</summary>
    internal static HashSet<string> Paths(CaseEvaluation evaluation, IEnumerable<Rule> rules)
    {
        var notes = Notes.WithCitations();
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in rules.SelectMany(rule => rule.When.Leaves()))
        {
            evaluation.Judge(evaluation.Rules.NumberOf(leaf), notes);
            cited.UnionWith(notes.Cited);
        }

        return cited;
    }

    private static HashSet<int> PlacesOfPremedication(CaseView view) =>
    [
        .. view.PriorTherapies.ToArray()
            .Where(record => record.Therapy == Therapy.Acetaminophen || record.Therapy == Therapy.Diphenhydramine)
            .Select(record => record.Place),
    ];
}
