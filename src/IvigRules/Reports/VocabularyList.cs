using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Json;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Reports;

/// <summary>The words that one property of the JSON contract may have.</summary>
/// <param name="Title">The title.</param>
/// <param name="Property">Where the words stand.</param>
/// <param name="Words">The words.</param>
/// <param name="Detail">The name of what goes with each word; absent when nothing does.</param>
internal sealed record VocabularyList(string Title, string Property, ImmutableArray<VocabularyWord> Words, string? Detail = null)
{
    internal static ImmutableArray<VocabularyList> All(IvigPolicy policy) =>
    [
        new("Therapies", "priorTherapies[].therapy",
            [.. TherapyHierarchy.Parents(policy).OrderBy(therapy => therapy.Key, StringComparer.Ordinal)
                .Select(therapy => new VocabularyWord(therapy.Key, [.. therapy.Value.Order(StringComparer.Ordinal)])
                {
                    OtherNames = [.. TherapyNames.Of(new(therapy.Key), policy)],
                })],
            "beneath"),
        Of<TherapyOutcome>("Outcomes of a therapy", "priorTherapies[].outcome"),
        new("Analytes", "labResults[].analyte",
            [new(LabResult.Iga, [.. Units.Concentrations.Units]), new(LabResult.Egfr, [.. Units.FiltrationRates.Units])],
            "units"),
        Of<Comparator>("Comparators of a laboratory value", "labResults[].comparator"),
        Of<RiskFactorKind>("Risk factors", "riskFactors[].kind"),
        new("Diagnoses", "conditions[].kind", [.. ConditionKind.All.Select(kind => new VocabularyWord(kind.Id, []))]),
        Of<Verification>("How certain a diagnosis is", "conditions[].verification"),
        Of<MsCourse>("Courses of multiple sclerosis", "conditions[].course"),
        Of<Disease>("Diseases with relapses", "relapses[].disease"),
        Of<Sex>("Sex", "patient.sex"),
        Of<ReproductiveStatus>("Pregnancy and nursing", "patient.reproductiveStatus"),
        Of<BloodGroup>("Blood group", "patient.bloodGroup"),
        Of<CsfCulture>("Culture of the cerebrospinal fluid", "infusionReactions[].csf.culture"),
        new("Units", "unit",
        [
            new("weight", [.. Units.Weights.Units]), new("height", [.. Units.Heights.Units]),
            new("temperature", [.. Units.Temperatures.Units]), new("dose", [.. Units.OrderedDoses.Units]),
            new("dose per weight", [.. Units.OrderedDosesPerWeight.Units]), new("volume", [.. Units.Volumes.Units]),
            new("rate", [.. Units.Rates.Units]),
            new("rate per weight", [.. Units.RatesPerWeight.Units]), new("product concentration", [.. Units.ProductConcentrations.Units]),
            new("duration", [.. Units.Times.Units]),
        ], "units"),
        Of<CaseList>("Lists that are not whole", "incomplete[]"),
        new("Route of an order; any other word is read, and deviates", "route",
            [.. AdministrationRoute.Known.Select(route => new VocabularyWord(route.Name, route.Also))],
            "also"),
        Of<DoseWeightBasis>("Dose weight of a policy", "doseWeight.basis"),
        Of<AdjustedWhen>("Condition of adjusted weight in a policy", "doseWeight.when"),
        Of<VialRounding>("Vial rounding of a policy", "rounding"),
        Of<Indication>("Indications", "assessments[].indication"),
        Of<Verdict>("Verdicts", "assessments[].verdict"),
        Of<Readiness>("Readiness", "assessments[].readiness"),
        Of<Truth>("Truth of a rule or a criterion", "assessments[].rules[].truth"),
        Of<UnknownReason>("Reason of an unknown", "assessments[].rules[].criterion.reason"),
        Of<RuleKind>("Kinds of a rule", "assessments[].rules[].kind"),
        Of<RegimenBasis>("Basis of a regimen", "assessments[].regimen.basis"),
        Of<ReactionStatus>("Conclusions on a reaction", "adverseReactions[].status"),
        Of<OrderAnswer>("Answers of an order check", "answer"),
        Of<OrderPart>("Parts of an order", "parts[].part"),
        Of<OrderPartAnswer>("Answers for a part of an order", "parts[].answer"),
        Of<OrderSlip>("Slips of an order", "slips[].slip"),
    ];

    private static VocabularyList Of<T>(string title, string property)
        where T : struct, Enum => new(title, property, [.. ContractNames.All<T>().Select(name => new VocabularyWord(name, []))]);
}
