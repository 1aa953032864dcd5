using IvigRules.Criteria;
using IvigRules.Dosing;

namespace IvigRules.Assessments;

/// <summary>The truth of every leaf over one view of a case. Every result follows from it.</summary>
internal sealed class CaseEvaluation : LazyTruths
{
    private Finding?[]? _findings;

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

    private CaseEvaluation(CaseEvaluation known, CaseView completed)
        : base(known)
    {
        View = completed;
        Rules = known.Rules;
        var (before, after) = (known.View.Case, completed.Case);
        if (!ReferenceEquals(before.Patient, after.Patient))
            Forget(Rules.ReadersOfPatient);
        if (before.Conditions != after.Conditions)
            Forget(Rules.ReadersOfConditions);
        if (before.PriorTherapies != after.PriorTherapies || before.Incomplete != after.Incomplete)
            Forget(Rules.ReadersOfTherapies);
    }

    internal CaseView View { get; }

    internal CompiledRules Rules { get; }

    /// <summary>The facts that lie after the as-of date.</summary>
    internal ImmutableArray<IgnoredFact> IgnoredFacts =>
        field.IsDefault ? field = Assessments.Remarks.Ignored(View.Case) : field;

    /// <summary>The notes on facts that were read with an assumption, or not used.</summary>
    internal ImmutableArray<Remark> Remarks => field.IsDefault ? field = Assessments.Remarks.Notes(View) : field;

    /// <summary>The same rules over the case with facts of the patient, conditions or therapies completed.</summary>
    internal CaseEvaluation Of(PatientCase completed) => new(this, View.Of(completed));

    /// <summary>The same rules over the case with the calculated dose.</summary>
    internal CaseEvaluation WithDose(PlanOutcome dose) => new(View.WithDose(dose), Rules);

    /// <summary>The finding on a leaf, which is judged again to record its observations. Rules that read the leaf share it.</summary>
    internal Finding FindingOn(int leaf, Notes notes)
    {
        _findings ??= new Finding?[Rules.Leaves.Length];
        return _findings[leaf] ??= Finding.Of(Rules.Leaves[leaf].Statement, Judge(leaf, notes), notes);
    }

    /// <summary>Judges a leaf again and records its observations.</summary>
    internal Truth Judge(int leaf, Notes notes)
    {
        notes.Clear();
        return Rules.Judge(leaf, View, notes);
    }

    protected override Truth Judge(int leaf) => Rules.Judge(leaf, View);
}
