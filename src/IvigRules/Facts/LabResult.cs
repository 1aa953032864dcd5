namespace IvigRules.Facts;

/// <summary>A laboratory result.</summary>
/// <param name="Analyte">The analyte: <see cref="Iga"/> and <see cref="Egfr"/> are used, any other is accepted and not used.</param>
/// <param name="Value">The number, zero or more, at most 12 significant digits.</param>
/// <param name="Unit">The unit in UCUM, 1 to 200 characters. One that cannot be converted leaves the check outstanding.</param>
/// <param name="CollectedOn">When the sample was taken.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record LabResult(string Analyte, decimal Value, string Unit, DateOnly CollectedOn)
{
    /// <summary>Immunoglobulin A in serum, as a mass concentration (LOINC 2458-8).</summary>
    public const string Iga = "iga";

    /// <summary>Estimated glomerular filtration rate in mL/min/{1.73_m2} (LOINC 98979-8).</summary>
    public const string Egfr = "egfr";

    /// <summary>The relation of the true value to the number. Absent means equal.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(LabResult);
}
