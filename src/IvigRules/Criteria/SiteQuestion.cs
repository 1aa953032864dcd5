using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;

namespace IvigRules.Criteria;

/// <summary>How a site judges one statement, and what to ask when it cannot.</summary>
internal sealed class SiteQuestion(string says, string fact, string question, Func<PatientCase, SiteAnswer> judge)
{
    /// <summary>The facts of a site stand apart from those of the library.</summary>
    internal const string Prefix = "site.";

    internal string Statement => says;

    /// <summary>What is missing when the answer is Unknown; its subject is the question to ask.</summary>
    internal MissingFact Missing { get; } = new(Prefix + fact, question);

    internal SiteAnswer Judge(PatientCase visible) => judge(visible);

    internal Truth Observe(CaseView chart, Notes? trace)
    {
        var answer = ((SiteCaseView)chart).AnswerTo(this);
        if (trace is not null)
        {
            trace.Saw(answer.Because ?? "not recorded");
            if (answer.Truth == Truth.Unknown)
                trace.Misses(Missing.Fact, Missing.Subject);
        }

        return answer.Truth;
    }
}
