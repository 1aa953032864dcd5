using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IvigRules.Tests.Support;

/// <summary>Records the answers of a set in a case, from what the set says alone, as a clinician would who reads it.</summary>
internal static partial class RecordedAnswers
{
    /// <summary>Every answer given in its first way, each in every other way while the rest is in the first, and all in the last way.</summary>
    internal static IEnumerable<PatientCase> EveryWay(PatientCase recorded, IEnumerable<WhatIfAnswer> answers)
    {
        // Records are completed before one is renamed, and renamed before others are added.
        var ordered = answers.OrderBy(answer => answer.Fact.Fact switch { "priorTherapies" => 2, "priorTherapies.therapy" => 1, _ => 0 }).ToList();
        var ways = ordered.ConvertAll(answer => Ways(answer, recorded.AsOf));
        PatientCase With(Func<int, int> way) => Enumerable.Range(0, ways.Count).Aggregate(recorded, (at, i) => ways[i][way(i)](at));

        yield return With(_ => 0);
        for (var i = 0; i < ways.Count; i++)
        {
            for (var way = 1; way < ways[i].Count; way++)
                yield return With(other => other == i ? way : 0);
        }

        yield return With(i => ways[i].Count - 1);
    }

    private static List<Func<PatientCase, PatientCase>> Ways(WhatIfAnswer answer, DateOnly asOf) => answer.Fact.Fact switch
    {
        "patient.ivigHypersensitivity" => [at => at.With(patient => patient with { IvigHypersensitivity = bool.Parse(answer.Answer) })],
        "patient.reproductiveStatus" => Words(answer.Answer).ConvertAll<Func<PatientCase, PatientCase>>(word =>
            at => at.With(patient => patient with { ReproductiveStatus = Parse<ReproductiveStatus>(word) })),
        "conditions.course" => [at => at with
        {
            Conditions = [.. at.Conditions.Select(condition => condition.Kind == ConditionKind.MultipleSclerosis && condition.Course is null ? condition with { Course = Parse<MsCourse>(answer.Answer) } : condition)],
        }],
        "conditions.verification" => [at => at with
        {
            Conditions = [.. at.Conditions.Select(condition => condition.Kind == new ConditionKind(answer.Fact.Subject!) ? condition with { Verification = Parse<Verification>(answer.Answer) } : condition)],
        }],
        "conditions.onset" => [.. Dates(answer, asOf).Select<DateOnly, Func<PatientCase, PatientCase>>(date => at => at with
        {
            Conditions = [.. at.Conditions.Select(condition => condition.Kind == new ConditionKind(answer.Fact.Subject!) && condition.Onset is null ? condition with { Onset = date } : condition)],
        })],
        "patient.ivigHypersensitivityAssessedOn" => [.. Dates(answer, asOf).Select<DateOnly, Func<PatientCase, PatientCase>>(date =>
            at => at.With(patient => patient with { IvigHypersensitivityAssessedOn = date }))],
        "incomplete" => [at => at with { Incomplete = [.. at.Incomplete.Where(list => ContractNames.Of(list) != answer.Fact.Subject)] }],
        "priorTherapies.outcome" => Words(answer.Answer).ConvertAll<Func<PatientCase, PatientCase>>(word => at => at with
        {
            PriorTherapies = [.. at.PriorTherapies.Select(record => IsOpen(record, answer, at.AsOf) ? record with { Outcome = Parse<TherapyOutcome>(word) } : record)],
        }),
        "priorTherapies" => Outcomes(answer, asOf),
        _ => [.. new[] { false, true }.Select<bool, Func<PatientCase, PatientCase>>(far => at => at with { PriorTherapies = [.. at.PriorTherapies.Select(record => Complete(record, answer, at.AsOf, far))] })],
    };

    /// <summary>Such as <c>failed or not-tolerated, 2026-11-01 or later</c> or <c>failed, ended 2026-10-15 or earlier</c>.</summary>
    private static List<Func<PatientCase, PatientCase>> Outcomes(WhatIfAnswer answer, DateOnly asOf)
    {
        var said = Outcome().Match(answer.Answer);
        Assert.True(said.Success, answer.Answer);
        DateOnly? date = said.Groups["date"].Success ? Date(said.Groups["date"].Value) : null;
        var ended = said.Groups["ended"].Success;
        DateOnly?[] dates = date is { } bound ? [bound, ended ? bound.AddDays(-400) : asOf] : [null];
        var records = from outcome in Words(said.Groups["outcomes"].Value)
                      from at in dates
                      select new PriorTherapy(new Therapy(answer.Fact.Subject!), Parse<TherapyOutcome>(outcome)) { StartedOn = ended ? null : at, EndedOn = ended ? at : null };
        return [.. records.Select<PriorTherapy, Func<PatientCase, PatientCase>>(record => at => at.AndTherapies(record))];
    }

    /// <summary>Such as <c>failed: 2026-11-01 or later; responded: 2026-10-31 or earlier</c> or <c>failed: intravenous-methylprednisolone</c>.</summary>
    private static PriorTherapy Complete(PriorTherapy record, WhatIfAnswer answer, DateOnly asOf, bool far)
    {
        foreach (var part in answer.Answer.Split("; "))
        {
            var said = Completion().Match(part);
            Assert.True(said.Success, answer.Answer);
            if (!IsOf(record, answer) || record.StartedOn > asOf || record.Outcome != Parse<TherapyOutcome>(said.Groups["outcome"].Value))
                continue;
            var value = said.Groups["value"].Value;
            if (answer.Fact.Fact == "priorTherapies.therapy")
                return record with { Therapy = new Therapy(value) };
            var date = Date(said.Groups["date"].Value);
            var later = said.Groups["side"].Value == "later";
            if (answer.Fact.Fact == "priorTherapies.endedOn" && !(record.EndedOn <= asOf) && !(record.StartedOn > date))
                return record with { EndedOn = far ? record.StartedOn ?? date.AddDays(-400) : date };
            if (answer.Fact.Fact == "priorTherapies.startedOn" && record.StartedOn is null && !(record.EndedOn < date))
                return record with { StartedOn = !far ? date : !later ? date.AddDays(-400) : record.EndedOn < asOf ? record.EndedOn : asOf };
        }

        return record;
    }

    /// <summary>Such as <c>2026-11-01 or later</c>: that day and the last one that counts.</summary>
    private static DateOnly[] Dates(WhatIfAnswer answer, DateOnly asOf)
    {
        Assert.EndsWith(" or later", answer.Answer, StringComparison.Ordinal);
        return [Date(answer.Answer[..10]), asOf];
    }

    private static bool IsOpen(PriorTherapy record, WhatIfAnswer answer, DateOnly asOf) => IsOf(record, answer) && !(record.StartedOn > asOf)
        && (record.Outcome is null or TherapyOutcome.Given || (record.Outcome == TherapyOutcome.Ongoing && record.EndedOn <= asOf));

    private static bool IsOf(PriorTherapy record, WhatIfAnswer answer) => TherapyNames.CanonicalOf(record.Therapy) == new Therapy(answer.Fact.Subject!);

    private static List<string> Words(string text) => [.. text.Split([", ", " or "], StringSplitOptions.None)];

    private static T Parse<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => value.ContractName() == word);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<outcomes>[a-z-]+(?:(?:, | or )[a-z-]+)*)(?:, (?<ended>ended )?(?<date>\d{4}-\d\d-\d\d) or (?:later|earlier))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\A(?<outcome>[a-z-]+): (?<value>(?<date>\d{4}-\d\d-\d\d) or (?<side>later|earlier)|[a-z-]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Completion();
}
