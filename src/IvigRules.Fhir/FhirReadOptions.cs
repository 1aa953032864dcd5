namespace IvigRules.Fhir;

/// <summary>How a record is read.</summary>
public sealed record FhirReadOptions
{
    /// <summary>The date of the assessment. No clock is read.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The hospital's time zone, which decides the day of an instant. The machine's is never read.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The id of the Patient whose record it is; needed when there are several. Absent means the only one.</summary>
    public string? PatientId { get; init; }

    /// <summary>The base address of the server; absolute references to it then resolve by type and id.</summary>
    public Uri? ServerBase { get; init; }

    /// <summary>The codes that are understood: the library's and a site's own.</summary>
    public FhirCodes Codes { get; init; } = FhirCodes.Default;

    /// <summary>The address of a site's own extension that states the outcome of a therapy; see the guide. Absent means none.</summary>
    public Uri? OutcomeExtension { get; init; }

    /// <summary>The age, in days on <see cref="AsOf"/>, up to which a pregnancy or breastfeeding status counts; 60 by default.</summary>
    public int ReproductiveStatusDays { get; init; } = 60;

    /// <summary>
    /// The most days that may lie between the writing of an order and the begin of the course; 365 by default. An order that states no
    /// period and was written longer than that before a relapse counts as begun before it. Null means that none does.
    /// </summary>
    public int? OrderDays { get; init; } = 365;

    /// <summary>
    /// Whether "no known allergies" also answers the question of hypersensitivity to IVIG; it does by default. When not, only a refuted
    /// allergy to IVIG does.
    /// </summary>
    public bool NoKnownAllergiesAnswersIvig { get; init; } = true;

    /// <summary>
    /// Whether the caller knows that the record is whole: a type without resources then means that there are none. Not assumed by default.
    /// </summary>
    public bool WholeRecord { get; init; }

    /// <summary>The bounds of what is read.</summary>
    public FhirLimits Limits { get; init; } = new();
}
