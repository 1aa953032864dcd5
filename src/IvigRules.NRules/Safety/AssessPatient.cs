using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace IvigRules.NRules.Rules;

/// <summary>Assesses each patient for the five indications.</summary>
[Name("ivig-verdict")]
[Description("The verdict on IVIG for each indication, with the findings of its rules.")]
[Tag(IvigRuleSets.Safety)]
[Priority(Priorities.Verdict)]
public sealed class AssessPatient : IvigRule
{
    /// <summary>Matches the chart of each patient.</summary>
    public override void Define()
    {
        PatientChart chart = null!;

        When()
            .Match(() => chart);

        // All five at once: NRules propagates linked facts by the batch.
        Then()
            .Do(context => YieldAll(context, chart));
    }

    private static void YieldAll(IContext context, PatientChart chart)
    {
        var assessments = new KeyValuePair<object, object>[chart.Assessment.Assessments.Length];
        for (var i = 0; i < assessments.Length; i++)
        {
            var assessment = new PatientAssessment(chart, chart.Assessment.Assessments[i]);
            assessments[i] = new(assessment.Indication, assessment);
        }

        if (context.GetLinkedKeys().Count == 0)
            context.InsertAllLinked(assessments);
        else
            context.UpdateAllLinked(assessments);
    }
}
