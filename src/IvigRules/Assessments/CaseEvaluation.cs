using IvigRules.Criteria;
using IvigRules.Dosing;

namespace IvigRules.Assessments;

/// <summary>The truth of every leaf over one view of a case. Everything that a result says follows from it.</summary>
internal sealed class CaseEvaluation : LazyTruths
{
    /// <param name="view">The view.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="siteQuestions">
    /// The leaves that are judged at once: a site is asked each question once, by one thread, and an exception of its criterion is one of
    /// the assessment.
    /// </param>
    /// <exception cref="SiteRuleException">A criterion of the site's rules threw.</exception>
    internal CaseEvaluation(CaseView view, CompiledRules rules, params ReadOnlySpan<int> siteQuestions)
        : base(rules.Leaves.Length)
    {
        View = view;
        Rules = rules;
        foreach (var question in siteQuestions)
        {
            try
            {
                _ = this[question];
            }
            catch (Exception problem)
            {
                throw new SiteRuleException(rules.Site!.RulesThatAsk(rules.Leaves[question]), rules.Leaves[question].Statement, problem);
            }
        }
    }

    internal CaseView View { get; }

    internal CompiledRules Rules { get; }

    /// <summary>The same rules over the case with more facts recorded.</summary>
    internal CaseEvaluation Of(PatientCase completed) => new(View.Of(completed), Rules);

    /// <summary>The same rules over the case with the dose that was worked out.</summary>
    internal CaseEvaluation WithDose(PlanOutcome dose) => new(View.WithDose(dose), Rules);

    /// <summary>Judges a leaf once more, with what it saw.</summary>
    internal Truth Judge(int leaf, Notes notes)
    {
        notes.Clear();
        return Rules.Judge(leaf, View, notes);
    }

    protected override Truth Judge(int leaf) => Rules.Judge(leaf, View);
}
