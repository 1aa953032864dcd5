namespace IvigRules.Fhir;

/// <summary>Bounds of what is read. Beyond one a record is refused; nothing is cut off in silence.</summary>
public sealed record FhirLimits
{
    /// <summary>The most bytes of one record, all parts together; 32 MiB by default.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most entries of one record; 100,000 by default.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>The deepest nesting of JSON; 64 by default.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most unmapped points that are listed; 1,000 by default. Their count goes on.</summary>
    public int MaxUnmapped { get; init; } = 1_000;

    /// <summary>The most characters of a quoted text; 200 by default.</summary>
    public int MaxQuoted { get; init; } = 200;
}
