namespace IvigRules.Oracle.Facts;

/// <summary>The patient; what is null was not recorded.</summary>
internal sealed record Patient
{
    public required string Id { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? Sex { get; init; }

    public Weight? Weight { get; init; }

    public Quantity? Height { get; init; }

    public string? ReproductiveStatus { get; init; }

    public bool? IvigHypersensitivity { get; init; }

    public DateOnly? IvigHypersensitivityAssessedOn { get; init; }

    public string? BloodGroup { get; init; }
}
