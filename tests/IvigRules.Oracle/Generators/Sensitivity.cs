using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Generators;

/// <summary>What a case says about hypersensitivity to IVIG.</summary>
internal sealed record Sensitivity(
    bool? Recorded,
    DateOnly? AssessedOn = null,
    PriorTherapy? Ivig = null,
    PriorTherapy? MoreIvig = null,
    bool Anaphylaxis = false);
