using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>Caches a site's answers for one case: each question is asked once, so that reasons agree with the verdict.</summary>
internal sealed class SiteAnswers(PatientCase recorded, TherapyHierarchy therapies)
{
    private Dictionary<SiteQuestion, SiteAnswer>? _answers;
    private PatientCase? _visible;

    internal SiteAnswer To(SiteQuestion question)
    {
        _answers ??= new(ReferenceEqualityComparer.Instance);
        if (!_answers.TryGetValue(question, out var answer))
            _answers.Add(question, answer = question.Judge(_visible ??= Visible(recorded, therapies)));
        return answer;
    }

    /// <summary>
    /// The case as of its as-of date, with therapies as the policy spells them: a site's criterion sees no more than the library's own.
    /// </summary>
    private static PatientCase Visible(PatientCase recorded, TherapyHierarchy therapies)
    {
        var asOf = recorded.AsOf;
        var patient = recorded.Patient;
        return recorded with
        {
            Patient = patient with
            {
                BirthDate = patient.BirthDate > asOf ? null : patient.BirthDate,
                Weight = patient.Weight?.MeasuredOn > asOf ? null : patient.Weight,
                IvigHypersensitivity = patient.IvigHypersensitivityAssessedOn > asOf ? null : patient.IvigHypersensitivity,
                IvigHypersensitivityAssessedOn =
                    patient.IvigHypersensitivityAssessedOn > asOf ? null : patient.IvigHypersensitivityAssessedOn,
            },
            Conditions = Keep(recorded.Conditions, fact => fact.Onset, fact => fact.EndedOn > asOf ? fact with { EndedOn = null } : fact),
            Relapses = Keep(recorded.Relapses, fact => fact.Onset, fact => fact.EndedOn > asOf ? fact with { EndedOn = null } : fact),
            PriorTherapies = Keep(recorded.PriorTherapies, fact => fact.StartedOn,
                fact => fact with
                {
                    Therapy = therapies.Resolve(fact.Therapy).Therapy,
                    EndedOn = fact.EndedOn > asOf ? null : fact.EndedOn,
                }),
            LabResults = Keep(recorded.LabResults, fact => fact.CollectedOn, fact => fact),
            InfusionReactions = Keep(recorded.InfusionReactions, fact => fact.OnsetAt is null ? null : fact.Date, fact => fact with
            {
                ResolvedOn = fact.ResolvedOn > asOf ? null : fact.ResolvedOn,
                InfusionEndedAt = fact.InfusionEndedAt is { } at && DateOnly.FromDateTime(at.DateTime) > asOf ? null : fact.InfusionEndedAt,
            }),
        };

        ImmutableArray<T> Keep<T>(ImmutableArray<T> facts, Func<T, DateOnly?> start, Func<T, T> withoutLaterEnd) =>
            [.. facts.Where(fact => !(start(fact) > asOf)).Select(withoutLaterEnd)];
    }
}
