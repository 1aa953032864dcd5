namespace IvigRules.Criteria;

/// <summary>How a site judges one statement, and what to ask when it cannot.</summary>
internal sealed class SiteQuestion(string fact, string question, Func<PatientCase, SiteAnswer> judge)
{
    /// <summary>The facts of a site stand apart from those of the library.</summary>
    internal const string Prefix = "site.";

    internal SiteAnswer Judge(PatientCase visible) => judge(visible);

    internal Truth Judge(CaseView view, Notes? notes)
    {
        var answer = view.AnswerTo(this);
        notes?.Saw($"{answer.Because ?? "not recorded"}");
        if (answer.Truth == Truth.Unknown)
            notes?.Misses(Prefix + fact, question);
        return answer.Truth;
    }
}
