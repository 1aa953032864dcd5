using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>The facts that a rule says it reads are those that its truth rests on: no other, and none in vain. Whether a list is whole goes with the list.</summary>
public sealed class ReadsLaws
{
    private static readonly Dictionary<string, Func<PatientCase, PatientCase>> Without = new(StringComparer.Ordinal)
    {
        ["conditions"] = recorded => recorded with { Conditions = [], Incomplete = recorded.Incomplete.RemoveAll(list => list == CaseList.Conditions) },
        ["relapses"] = recorded => recorded with { Relapses = [], Incomplete = recorded.Incomplete.RemoveAll(list => list == CaseList.Relapses) },
        ["priorTherapies"] = recorded => recorded with { PriorTherapies = [], Incomplete = recorded.Incomplete.RemoveAll(list => list == CaseList.PriorTherapies) },
        ["labResults"] = recorded => recorded with { LabResults = [], Incomplete = recorded.Incomplete.RemoveAll(list => list == CaseList.LabResults) },
        ["riskFactors"] = recorded => recorded with { RiskFactors = [] },
        ["infusionReactions"] = recorded => recorded with { InfusionReactions = [], Incomplete = recorded.Incomplete.RemoveAll(list => list == CaseList.InfusionReactions) },
        ["patient.birthDate"] = recorded => recorded.With(patient => patient with { BirthDate = null }),
        ["patient.sex"] = recorded => recorded.With(patient => patient with { Sex = null }),
        ["patient.weight"] = recorded => recorded.With(patient => patient with { Weight = null }),
        ["patient.height"] = recorded => recorded.With(patient => patient with { Height = null }),
        ["patient.reproductiveStatus"] = recorded => recorded.With(patient => patient with { ReproductiveStatus = null }),
        ["patient.ivigHypersensitivity"] = recorded => recorded.With(patient => patient with { IvigHypersensitivity = null }),
        ["patient.ivigHypersensitivityAssessedOn"] = recorded => recorded.With(patient => patient with { IvigHypersensitivityAssessedOn = null }),
        ["patient.bloodGroup"] = recorded => recorded.With(patient => patient with { BloodGroup = null }),
    };

    private static readonly (Indication Indication, string Rule, string[] Reads)[] Rules =
    [
        .. from set in RuleSets.All
           from rule in set.Rules
           where rule.Kind.IsOfTheVerdict()
           select (set.Indication, rule.Id, SourceAttributes.Reads(rule).ToArray()),
    ];

    [Fact]
    public void Without_EveryFactOfACase_IsThere()
    {
        var facts = typeof(PatientCase).GetProperties().Select(property => property.Name)
            .Concat(typeof(Patient).GetProperties().Select(property => $"patient.{property.Name}"))
            .Except([nameof(PatientCase.AsOf), nameof(PatientCase.Patient), nameof(PatientCase.Incomplete), "patient.Id"]);
        Assert.True(Without.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(facts));
    }

    [Fact]
    public void TruthOf_WithoutTheFactsThatARuleDoesNotRead_StaysAsItIs() => RandomCases.Hold(1_000, (assessor, recorded, _) =>
        Rules.Where(rule => Truth(assessor, recorded, rule) != Truth(assessor, Removed(recorded, Without.Keys.Except(rule.Reads)), rule))
            .Select(rule => $"{rule.Rule} reads more than {string.Join(", ", rule.Reads)}").FirstOrDefault());

    [Fact]
    public void TruthOf_WithoutAFactThatARuleReads_ChangesInSomeCase()
    {
        HashSet<(Indication, string, string)> read = [];
        RandomCases.Hold(1_000, (assessor, recorded, _) =>
        {
            foreach (var rule in Rules)
            {
                var truth = Truth(assessor, recorded, rule);
                var changed = rule.Reads.Where(fact => Truth(assessor, Without[fact](recorded), rule) != truth);
                read.UnionWith(changed.Select(fact => (rule.Indication, rule.Rule, fact)));
            }

            return null;
        });
        var declared = Rules.SelectMany(rule => rule.Reads.Select(fact => (rule.Indication, rule.Rule, fact)));
        Assert.True(Law.IsSample || read.SetEquals(declared), $"read in vain: {string.Join(", ", declared.Except(read))}");
    }

    /// <summary>The criteria of checks and precautions as well, before a dose is worked out.</summary>
    [Fact]
    public void Judge_WithoutTheFactsThatACriterionDoesNotRead_StaysAsItIs() => RandomCases.Hold(1_000, (assessor, recorded, _) =>
    {
        var therapies = new TherapyHierarchy(assessor.Policy);
        return assessor.Rules.Leaves.Where(leaf => Judge(leaf, recorded) != Judge(leaf, Removed(recorded, Without.Keys.Except(leaf.Reads))))
            .Select(leaf => $"{leaf.Statement} reads more than {string.Join(", ", leaf.Reads)}").FirstOrDefault();

        Truth Judge(FactCriterion leaf, PatientCase of) => leaf.Bind(therapies)(new CaseView(of, therapies), null);
    });

    private static Truth Truth(IvigAssessor assessor, PatientCase recorded, (Indication Indication, string Rule, string[] Reads) rule) =>
        assessor.Assess(recorded, rule.Indication).TruthOf(rule.Rule);

    private static PatientCase Removed(PatientCase recorded, IEnumerable<string> facts) =>
        facts.Aggregate(recorded, (rest, fact) => Without[fact](rest));
}
