namespace IvigRules.Knowledge;

/// <summary>A drug usually given before the infusion, with its usual amount for an adult (FAQ, pretest and premedication).</summary>
internal sealed record UsualPremedication(Therapy Drug, Dose Low, Dose High)
{
    internal static ImmutableArray<UsualPremedication> All { get; } =
    [
        new(Therapy.Acetaminophen, Dose.FromMilligrams(650), Dose.FromMilligrams(1_000)),
        new(Therapy.Diphenhydramine, Dose.FromMilligrams(50), Dose.FromMilligrams(50)),
    ];

    internal static ImmutableArray<Citation> Evidence { get; } =
    [
        References.Faq.For("usually before treatment: acetaminophen 650 to 1,000 mg, diphenhydramine 50 mg"),
        References.AntihistamineLabel.For("contraindicated in nursing mothers"),
    ];

    /// <summary>A note on a drug for one patient. Beyond the source: class label.</summary>
    internal static string? NoteOn(Therapy drug, Patient patient) =>
        drug == Therapy.Diphenhydramine && patient.ReproductiveStatus == ReproductiveStatus.Nursing
            ? "labels of injectable antihistamines contraindicate it in nursing mothers: a clinician decides (beyond the source)"
            : null;
}
