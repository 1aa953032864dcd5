using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>Random reactions to an infusion of one symptom each, as FHIR can say them.</summary>
internal static class GeneratedReactions
{
    private static readonly InfusionReaction[] Reactions =
    [
        new() { Symptoms = new() { SevereHeadache = true } },
        new() { Symptoms = new() { Nausea = true } },
        new() { Symptoms = new() { Urticaria = true } },
        new() { Symptoms = new() { Dyspnea = true } },
        new() { Symptoms = new() { Anaphylaxis = true } },
        new() { Events = new() { Hemolysis = true } },
    ];

    internal static Gen<InfusionReaction> Any { get; } =
        from reaction in Gen.Elements(Reactions)
        from day in GeneratedCases.Maybe(GeneratedCases.Days(60))
        from hour in Gen.Choose(0, 23)
        from isOver in Gen.Elements(true, false)
        select reaction with
        {
            OnsetAt = day is { } began ? new DateTimeOffset(began, new TimeOnly(hour, 30), TimeSpan.FromHours(-5)) : null,
            ResolvedOn = isOver && !(day > GeneratedCases.AsOf) ? GeneratedCases.AsOf : null,
        };
}
