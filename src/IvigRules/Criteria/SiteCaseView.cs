using System.Collections.Immutable;
using IvigRules.Assessments;
using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>The chart of an assessor that has rules of its site: asks each of their questions once, and keeps the answer.</summary>
internal sealed class SiteCaseView : CaseView
{
    private readonly SiteRules _site;
    private readonly PatientCase _visible;
    private readonly Dictionary<SiteQuestion, SiteAnswer> _answers = new(ReferenceEqualityComparer.Instance);

    internal SiteCaseView(PatientCase recorded, TherapyHierarchy therapies, SiteRules site, int[]? severeAllergies)
        : base(recorded, therapies, severeAllergies)
    {
        _site = site;
        _visible = WithoutLaterFacts(recorded);
    }

    /// <summary>The answer; all that an assessment needs are there when it is handed out, so that reasons given later agree with the verdict.</summary>
    /// <exception cref="SiteRuleException">The criterion threw.</exception>
    internal SiteAnswer AnswerTo(SiteQuestion question)
    {
        if (_answers.TryGetValue(question, out var known))
            return known;
        try
        {
            var answer = question.Judge(_visible);
            _answers.Add(question, answer);
            return answer;
        }
        catch (Exception problem)
        {
            throw new SiteRuleException(_site.RulesThatAsk(question), question.Statement, problem);
        }
    }

    /// <summary>The case as it stands at its as-of date, so that a site's criterion sees no more than the library's own.</summary>
    private static PatientCase WithoutLaterFacts(PatientCase recorded)
    {
        var asOf = recorded.AsOf;
        var patient = recorded.Patient;
        return recorded with
        {
            Patient = patient with
            {
                BirthDate = patient.BirthDate > asOf ? null : patient.BirthDate,
                Weight = patient.Weight?.MeasuredOn > asOf ? null : patient.Weight,
            },
            Conditions = Keep(recorded.Conditions, fact => fact.Onset, fact => fact.EndedOn > asOf ? fact with { EndedOn = null } : fact),
            Relapses = Keep(recorded.Relapses, fact => fact.Onset, fact => fact.EndedOn > asOf ? fact with { EndedOn = null } : fact),
            PriorTherapies = Keep(recorded.PriorTherapies, fact => fact.StartedOn, fact => fact.EndedOn > asOf ? fact with { EndedOn = null } : fact),
            LabResults = Keep(recorded.LabResults, fact => fact.CollectedOn, fact => fact),
            InfusionReactions = Keep(recorded.InfusionReactions, fact => fact.Date, fact => fact.ResolvedOn > asOf ? fact with { ResolvedOn = null } : fact),
        };

        ImmutableArray<T> Keep<T>(ImmutableArray<T> facts, Func<T, DateOnly?> start, Func<T, T> withoutLaterEnd) =>
            [.. facts.Where(fact => !(start(fact) > asOf)).Select(withoutLaterEnd)];
    }
}
