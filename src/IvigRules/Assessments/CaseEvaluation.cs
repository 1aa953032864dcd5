using IvigRules.Criteria;
using IvigRules.Dosing;

namespace IvigRules.Assessments;

/// <summary>The truth of every leaf over one view of a case. Every result follows from it.</summary>
internal sealed class CaseEvaluation : LazyTruths
{
    /// <param name="view">The view.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="siteQuestions">The leaves to judge at once, so that the assessment throws and one thread asks each question.</param>
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

    /// <summary>The same rules over the case with the calculated dose.</summary>
    internal CaseEvaluation WithDose(PlanOutcome dose) => new(View.WithDose(dose), Rules);

    /// <summary>Judges a leaf again and records its observations.</summary>
    internal Truth Judge(int leaf, Notes notes)
    {
        notes.Clear();
        return Rules.Judge(leaf, View, notes);
    }

    protected override Truth Judge(int leaf) => Rules.Judge(leaf, View);
}
