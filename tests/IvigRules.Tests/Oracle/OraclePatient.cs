namespace IvigRules.Tests.Oracle;

/// <summary>The patient; what is null was not recorded.</summary>
internal sealed record OraclePatient
{
    public string Id { get; init; } = "p-001";

    public DateOnly? BirthDate { get; init; }

    public string? Sex { get; init; }

    public OracleWeight? Weight { get; init; }

    public OracleQuantity? Height { get; init; }

    public string? ReproductiveStatus { get; init; }

    public bool? IvigHypersensitivity { get; init; }

    public string? BloodGroup { get; init; }
}
