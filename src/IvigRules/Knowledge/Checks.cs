using IvigRules.Criteria;

namespace IvigRules.Knowledge;

/// <summary>Checks before the infusion, for all five indications.</summary>
internal static class Checks
{
    internal static Rule Iga { get; } = new()
    {
        Id = "PRE-01",
        Kind = RuleKind.Check,
        Strength = "checked before treatment",
        Statement = "IgA is measured and not deficient",
        When = Laboratory.IgaIsNotDeficient,
        Evidence = [References.Faq.For("the IgA level is checked before treatment"), References.Esid.For("what counts as deficient")],
    };

    internal static Rule BodyWeight { get; } = new()
    {
        Id = "PRE-02",
        Kind = RuleKind.Check,
        Strength = "follows from the dose",
        Statement = "body weight is recorded, plausible and recent",
        When = BodyWeights.IsUsable,
        Evidence =
        [
            References.Faq.For("a dose for each kilogram"),
            References.Policy.For("the plausible range, and how old a weight may be"),
        ],
    };

    internal static Rule OpenReaction { get; } = new()
    {
        Id = "PRE-03",
        Kind = RuleKind.Check,
        Strength = "beyond the source",
        Statement = "no suspected aseptic or infectious meningitis after an earlier infusion is open",
        When = Reactions.NoMeningitisIsOpen,
        Evidence = [References.Policy.For("no infusion while one is open")],
    };

    internal static Rule Adult { get; } = new()
    {
        Id = "PRE-04",
        Kind = RuleKind.Check,
        Strength = "beyond the source",
        Statement = "the patient is an adult",
        When = PatientState.IsAdult,
        Evidence = [References.Policy.For("the source says nothing of children")],
    };

    internal static Rule Dose { get; } = new()
    {
        Id = "PRE-05",
        Kind = RuleKind.Check,
        Strength = "follows from the dose",
        Statement = "a dose is stated for the indication",
        When = DoseCriteria.IsStated,
        Evidence =
        [
            References.Faq.For("usual doses for acute relapses and for maintenance"),
            References.Policy.For("a dose where the source states none; limits"),
        ],
    };

    /// <summary>In the order in which they are reported.</summary>
    internal static ImmutableArray<Rule> All { get; } = [Iga, BodyWeight, OpenReaction, Adult, Dose];
}
