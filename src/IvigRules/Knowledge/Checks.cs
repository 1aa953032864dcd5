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
        Statement = "no reaction to an earlier infusion is open",
        When = Reactions.NoneIsOpen,
        Evidence = [References.Policy.For("no infusion while a serious reaction is open; any other is to be looked at first")],
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

    internal static Rule TherapiesUnderstood { get; } = new()
    {
        Id = "PRE-07",
        Kind = RuleKind.Check,
        Strength = "beyond the source",
        Statement = "every therapy on record is understood",
        When = EarlierTherapies.AreUnderstood,
        Evidence = [References.Policy.For("a therapy that nobody knows may be one that a rule asks about")],
    };

    /// <summary>For an indication that is no relapse, in the order in which they are reported.</summary>
    internal static ImmutableArray<Rule> All { get; } = For(EarlierTherapies.NoIvigIsRunning);

    private static readonly ImmutableArray<Rule> OfMsRelapse = For(EarlierTherapies.NoIvigInThisRelapse(Disease.MultipleSclerosis));

    private static readonly ImmutableArray<Rule> OfNmoRelapse = For(EarlierTherapies.NoIvigInThisRelapse(Disease.NeuromyelitisOptica));

    /// <summary>For a relapse, in the order in which they are reported.</summary>
    internal static ImmutableArray<Rule> ForRelapse(Disease disease) => disease switch
    {
        Disease.MultipleSclerosis => OfMsRelapse,
        Disease.NeuromyelitisOptica => OfNmoRelapse,
        _ => throw new ArgumentOutOfRangeException(nameof(disease), "not a disease with relapses"),
    };

    private static ImmutableArray<Rule> For(Criterion ivigNotGiven) =>
    [
        Iga, BodyWeight, OpenReaction, Adult, Dose,
        new()
        {
            Id = "PRE-06",
            Kind = RuleKind.Check,
            Strength = "beyond the source",
            Statement = ivigNotGiven.Statement,
            When = ivigNotGiven,
            Evidence = [References.Policy.For("the source says nothing of a second course")],
        },
        TherapiesUnderstood,
    ];
}
