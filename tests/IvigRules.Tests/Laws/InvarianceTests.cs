using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>What must change nothing, over whole random cases.</summary>
public sealed class InvarianceTests
{
    [Fact]
    public void Assess_FactsShuffledAndDuplicated_GivesTheSameResult() => RandomCases.Hold(4_000, (assessor, recorded, random) =>
    {
        var before = assessor.Assess(recorded);
        var after = assessor.Assess(recorded with
        {
            Conditions = Mix(recorded.Conditions, random),
            Relapses = Mix(recorded.Relapses, random),
            PriorTherapies = Mix(recorded.PriorTherapies, random),
            LabResults = Mix(recorded.LabResults, random),
            RiskFactors = Mix(recorded.RiskFactors, random),
            InfusionReactions = Mix(recorded.InfusionReactions, random),
        });
        return RandomCases.Differ(WithoutIgnored(before), WithoutIgnored(after)) ?? RandomCases.Differ(Ignored(before), Ignored(after));
    });

    [Fact]
    public void Assess_WithFactsDatedLater_GivesTheSameAssessments() => RandomCases.Hold(4_000, (assessor, recorded, random) =>
    {
        var later = recorded.AsOf.AddDays(random.Next(1, 4));
        var before = assessor.Assess(recorded);
        var after = assessor.Assess(recorded with
        {
            Conditions = recorded.Conditions.AddRange(ConditionKind.All.Select(kind => new Condition(kind) { Onset = later })),
            Relapses = recorded.Relapses.AddRange(Enum.GetValues<Disease>().Select(disease => new Relapse(disease, later, later))),
            PriorTherapies = recorded.PriorTherapies.AddRange(
                from therapy in new[] { Clinic.Steroids, Clinic.Ivmp, Clinic.Plex, Therapy.Natalizumab, Therapy.IntravenousImmunoglobulin, Therapy.Acetaminophen, Therapy.Ravulizumab, Therapy.DiseaseModifyingTherapies, Therapy.NmoFirstLine, new Therapy("of no rule") }
                select Clinic.Was(therapy, (TherapyOutcome)random.Next(1, 8), later, random.Next(2) == 0 ? later : null)),
            LabResults = recorded.LabResults.Add(new LabResult(LabResult.Iga, 0, "g/L", later)).Add(new LabResult(LabResult.Egfr, 1, "mL/min/{1.73_m2}", later)),
            InfusionReactions = recorded.InfusionReactions.Add(new InfusionReaction
            {
                OnsetAt = new DateTimeOffset(later, TimeOnly.MinValue, TimeSpan.Zero),
                Symptoms = new() { Anaphylaxis = true },
                Csf = new() { Culture = CsfCulture.Positive },
            }),
        });
        return RandomCases.Differ(WithoutIgnored(before), WithoutIgnored(after))
            ?? (after.IgnoredFacts.Length == before.IgnoredFacts.Length + 4 + 2 + 10 + 2 + 1 ? null : "a later fact is not listed as ignored");
    });

    [Fact]
    public void Assess_OneIndication_SaysWhatAllFiveSay() => RandomCases.Hold(1_500, (assessor, recorded, _) =>
    {
        var all = assessor.Assess(recorded);
        return Enum.GetValues<Indication>()
            .Select(indication => RandomCases.Differ(RandomCases.Everything(all[indication]), RandomCases.Everything(assessor.Assess(recorded, indication))))
            .FirstOrDefault(difference => difference is not null);
    });

    [Fact]
    public void Assess_WithTheReasonsAskedForFirst_WaitsForTheSame() => RandomCases.Hold(4_000, (assessor, recorded, _) =>
    {
        var reasonsFirst = assessor.Assess(recorded);
        foreach (var assessment in reasonsFirst.Assessments)
            Assert.NotEmpty(assessment.Rules);
        return RandomCases.Differ(Open(assessor.Assess(recorded)), Open(reasonsFirst));

        static string Open(CaseAssessment result) => string.Join('\n', result.Assessments.SelectMany(assessment => assessment.Missing
            .Select(missing => $"{assessment} {missing.Fact} {string.Join(' ', missing.Rules)}")
            .Concat(assessment.NeedsJudgement.Select(point => $"{assessment} {point.Rule} {point.Statement} {point.Because}"))));
    });

    [Fact]
    public void Assess_OnlyTheCitedFacts_GivesTheSameVerdictChecksAndDose() => RandomCases.Hold(6_000, (assessor, recorded, _) =>
        assessor.Assess(recorded).Assessments
            .Select(before => RandomCases.Differ(Decided(before), Decided(assessor.Assess(before.CitedFacts, before.Indication))))
            .FirstOrDefault(difference => difference is not null));

    [Fact]
    public void CitedFacts_EveryAssessment_AddsNothingToTheCase() => RandomCases.Hold(1_000, (assessor, recorded, _) =>
        assessor.Assess(recorded).Assessments.Select(assessment => assessment.CitedFacts).All(cited =>
            cited.AsOf == recorded.AsOf && cited.Patient.Id == recorded.Patient.Id
            && cited.Conditions.All(recorded.Conditions.Contains) && cited.Relapses.All(recorded.Relapses.Contains)
            && cited.PriorTherapies.All(recorded.PriorTherapies.Contains) && cited.LabResults.All(recorded.LabResults.Contains)
            && cited.RiskFactors.All(recorded.RiskFactors.Contains) && cited.InfusionReactions.All(recorded.InfusionReactions.Contains))
            ? null : "a cited fact is not in the case");

    private static string Decided(Assessment assessment) => string.Join('\n',
    [
        assessment.ToString(),
        assessment.Readiness.ContractName(),
        .. assessment.Determining,
        .. assessment.Checks.Select(check => $"{check.Rule.Id} {check.Truth.ContractName()}"),
        .. assessment.Precautions.Select(precaution => $"{precaution.Rule.Id} {precaution.Truth.ContractName()}"),
        assessment.Plan is { } plan ? $"{plan.PerInfusion} {plan.CourseTotal}" : "no dose",
    ]);

    private static ImmutableArray<T> Mix<T>(ImmutableArray<T> facts, Random random)
    {
        T[] mixed = [.. facts, .. facts.Where(_ => random.Next(3) == 0)];
        random.Shuffle(mixed);
        return [.. mixed];
    }

    private static string WithoutIgnored(CaseAssessment result)
    {
        var json = JsonNode.Parse(ResultJson.ToJson(result))!.AsObject();
        json.Remove("ignoredFacts");
        json.Remove("notUnderstood");
        json.Remove("evidence");
        return json.ToJsonString();
    }

    /// <summary>The lists and dates of what was ignored; the places in the lists may differ.</summary>
    private static string Ignored(CaseAssessment result) =>
        string.Join('\n', result.IgnoredFacts.Concat(result.NotUnderstood).Select(ignored => $"{ignored.Fact.Split('[')[0]} {ignored.Because}").Distinct().Order(StringComparer.Ordinal));
}
