namespace IvigRules.Criteria;

/// <summary>A site's judgement of one statement, and the question to ask when it is Unknown.</summary>
internal sealed class SiteQuestion(string fact, string question, Func<PatientCase, SiteAnswer> judge)
{
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
