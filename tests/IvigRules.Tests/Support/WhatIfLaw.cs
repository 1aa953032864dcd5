using System.Collections.Immutable;

namespace IvigRules.Tests.Support;

/// <summary>What the sets of facts that would change a verdict must keep to. Each check returns what is wrong, or null.</summary>
internal static class WhatIfLaw
{
    /// <summary>The sets up to this size are tried in all their parts, larger ones without each of their facts.</summary>
    private const int AllParts = 5;

    /// <summary>Facts for which a set may be left out: what they turn out to be decides which others matter.</summary>
    private static readonly string[] LeftOut =
    [
        "priorTherapies.outcome", "conditions.verification", "conditions.onset", "relapses.onset", "incomplete",
        "patient.ivigHypersensitivityAssessedOn",
    ];

    internal static string? Wrong(IvigAssessor assessor, PatientCase recorded, Assessment assessment, ImmutableArray<WhatIf> changes)
    {
        if (assessment.Verdict != Verdict.Indeterminate)
            return changes.IsEmpty ? null : $"{assessment}: the verdict rests on what is recorded";
        foreach (var change in changes)
        {
            if (Wrong(assessor, recorded, assessment, change) is { } wrong)
                return $"{assessment}: {wrong}: {Describe(change)}";
        }

        return changes.Any(one => changes.Any(other => !ReferenceEquals(one, other) && one.Answers.All(other.Answers.Contains)))
            ? $"{assessment}: one set contains another" : null;
    }

    /// <summary>Tries all answers to all parts of what is missing: whenever they lead to Consider, a set must be listed whose facts were answered.</summary>
    /// <returns>What is wrong, and how many cases were tried; none when there would be more than <paramref name="most"/>.</returns>
    internal static (string? Wrong, int Tried) Incomplete(IvigAssessor assessor, PatientCase recorded, Assessment assessment, ImmutableArray<WhatIf> changes, int most)
    {
        if (assessment.Verdict != Verdict.Indeterminate)
            return (null, 0);
        var isAcute = assessment.Indication is Indication.AcuteMsRelapse or Indication.AcuteNmoRelapse;
        if (assessment.Missing.Any(missing => LeftOut.Contains(missing.Fact.Fact, StringComparer.Ordinal)
            || (!isAcute && missing.Fact.Fact == "priorTherapies.therapy")))
            return (null, 0);
        var facts = assessment.Missing.Select(missing => missing.Fact).OrderBy(fact => fact.Fact switch { "priorTherapies" => 2, "priorTherapies.therapy" => 1, _ => 0 }).ToList();
        List<List<Func<PatientCase, PatientCase>>> answers = facts.ConvertAll(fact => PossibleAnswers.To(fact, recorded, assessment.Indication));
        if (answers.Aggregate(1L, (all, some) => Math.Min(all * (some.Count + 1), most + 1L)) > most)
            return (null, 0);

        List<(PatientCase Case, ImmutableHashSet<MissingFact> Answered)> all = [(recorded, [])];
        for (var i = 0; i < facts.Count; i++)
            all = [.. all, .. all.SelectMany(before => answers[i].Select(answer => (answer(before.Case), before.Answered.Add(facts[i]))))];
        foreach (var (answered, by) in all)
        {
            if (Comes(assessor, answered, assessment) && !changes.Any(change => change.Answers.All(answer => by.Contains(answer.Fact))))
                return ($"{assessment}: would change with {string.Join(", ", by)}, and no such set is listed", all.Count);
        }

        return (null, all.Count);
    }

    private static string? Wrong(IvigAssessor assessor, PatientCase recorded, Assessment assessment, WhatIf change)
    {
        if (change.Answers.IsEmpty || change.Answers.DistinctBy(answer => answer.Fact).Count() != change.Answers.Length)
            return "not a set of facts";
        if (change.Answers.FirstOrDefault(answer => !assessment.Missing.Any(missing => missing.Fact == answer.Fact)) is { } unlisted)
            return $"{unlisted.Fact} is not listed as missing";
        if (!change.Case.Relapses.SequenceEqual(recorded.Relapses) || !change.Case.Conditions.Select(Kind).SequenceEqual(recorded.Conditions.Select(Kind)))
            return "a new diagnosis or relapse";
        if (!Comes(assessor, change.Case, assessment) || !RecordedAnswers.EveryWay(recorded, change.Answers).All(answered => Comes(assessor, answered, assessment)))
            return "recorded, it does not come to Consider";
        return Parts(change.Answers).SelectMany(part => RecordedAnswers.EveryWay(recorded, part)).Any(answered => Comes(assessor, answered, assessment))
            ? "a part of it comes to Consider" : null;
    }

    private static IEnumerable<WhatIfAnswer[]> Parts(ImmutableArray<WhatIfAnswer> answers) => answers.Length > AllParts
        ? answers.Select(left => answers.Where(answer => answer != left).ToArray())
        : Enumerable.Range(0, (1 << answers.Length) - 1).Select(chosen => answers.Where((_, i) => (chosen >> i & 1) == 1).ToArray());

    private static (ConditionKind Kind, DateOnly? EndedOn) Kind(Condition condition) => (condition.Kind, condition.EndedOn);

    private static bool Comes(IvigAssessor assessor, PatientCase answered, Assessment to) => assessor.Assess(answered, to.Indication).Verdict == Verdict.Consider;

    internal static string Describe(WhatIf change) => string.Join(" and ", change.Answers.Select(answer => $"{answer.Fact}: {answer.Answer}"));
}
