namespace IvigRules.Knowledge;

/// <summary>Points to tell the patient, which always accompany a Consider verdict (FAQ, side effects; references 7 and 8).</summary>
internal static class Counselling
{
    internal static ImmutableArray<string> Points { get; } =
    [
        "migraine-like headache, nausea and dizziness",
        "infusion reactions, including severe allergy, above all with IgA deficiency",
        "venous and arterial thromboembolism",
        "acute renal failure",
        "aseptic meningitis",
        "haemolysis",
        "transfusion-related acute lung injury",
        "transmission of blood-borne infection",
    ];

    internal static ImmutableArray<Citation> Evidence { get; } =
    [
        References.Faq.For("side effects and risks"), References.Pierce2003.For("risks of IVIG"),
        References.Sekul1994.For("aseptic meningitis with high-dose IVIG"),
    ];
}
