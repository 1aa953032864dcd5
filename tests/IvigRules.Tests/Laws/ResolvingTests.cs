using System.Collections.Immutable;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>Recording a missing fact, with whatever answer, never turns a decided verdict between giving and withholding.</summary>
public sealed class ResolvingTests
{
    [Fact]
    public void Assess_HypersensitivityAnswered_NeverFlips() => Check(recorded => recorded.Patient.IvigHypersensitivity is not null ? [] :
        from answer in new[] { true, false }
        select recorded.With(patient => patient with { IvigHypersensitivity = answer }));

    [Fact]
    public void Assess_ReproductiveStatusAnswered_NeverFlips() => Check(recorded => recorded.Patient.ReproductiveStatus is not null ? [] :
        from answer in Enum.GetValues<ReproductiveStatus>()
        where answer == ReproductiveStatus.NotPregnant || recorded.Patient.Sex != Sex.Male
        select recorded.With(patient => patient with { ReproductiveStatus = answer }));

    [Fact]
    public void Assess_CourseAnswered_NeverFlips() => Check(recorded =>
        from answer in Enum.GetValues<MsCourse>()
        select recorded with { Conditions = Replace(recorded.Conditions, condition => condition.Kind == ConditionKind.MultipleSclerosis && condition.Course is null, condition => condition with { Course = answer }) });

    [Fact]
    public void Assess_EndOfAnOldRelapseAnswered_NeverFlips() => Check(recorded =>
    [
        recorded with
        {
            Relapses = Replace(recorded.Relapses,
                relapse => relapse.EndedOn is null && recorded.AsOf.DayNumber - relapse.Onset?.DayNumber > 90,
                relapse => relapse with { EndedOn = recorded.AsOf }),
        },
    ]);

    [Fact]
    public void Assess_StartOfATherapyAnswered_NeverFlips() => Check(recorded =>
        from onset in recorded.Relapses.Select(relapse => relapse.Onset).OfType<DateOnly>()
        where onset <= recorded.AsOf
        from start in new[] { onset, onset.AddDays(-1) }
        select recorded with
        {
            PriorTherapies = Replace(recorded.PriorTherapies, record => record is { StartedOn: null, EndedOn: null }, record => record with { StartedOn = start }),
        });

    /// <summary>An end of a response is a fact of its own for prevention, which asks for none: PML-IRIS alone asks for it.</summary>
    [Fact]
    public void Assess_EndOfNatalizumabAnswered_NeverFlips() => Check(only: Indication.NatalizumabPmlIris, answers: recorded =>
        from days in new[] { 0, 30, 300 }
        select recorded with
        {
            PriorTherapies = Replace(recorded.PriorTherapies,
                record => record.Therapy == Therapy.Natalizumab && record.EndedOn is null && !(record.StartedOn > recorded.AsOf.AddDays(-days)),
                record => record with { EndedOn = recorded.AsOf.AddDays(-days) }),
        });

    private static void Check(Func<PatientCase, IEnumerable<PatientCase>> answers, Indication? only = null) => RandomCases.Hold(2_000, (assessor, recorded, _) =>
    {
        var before = assessor.Assess(recorded);
        foreach (var answered in answers(recorded))
        {
            var after = assessor.Assess(answered);
            foreach (var indication in Enum.GetValues<Indication>().Where(indication => only is null || indication == only))
            {
                var (was, became) = (before[indication].Verdict, after[indication].Verdict);
                if ((Gives(was) && Withholds(became)) || (Withholds(was) && Gives(became)))
                    return $"{indication.ContractName()}: {was.ContractName()} became {became.ContractName()}";
            }
        }

        return null;
    });

    private static bool Gives(Verdict verdict) => verdict == Verdict.Consider;

    private static bool Withholds(Verdict verdict) => verdict is Verdict.NotIndicated or Verdict.Contraindicated;

    private static ImmutableArray<T> Replace<T>(ImmutableArray<T> facts, Func<T, bool> which, Func<T, T> with) =>
        [.. facts.Select(fact => which(fact) ? with(fact) : fact)];
}
