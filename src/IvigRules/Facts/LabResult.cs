using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A laboratory result.</summary>
/// <param name="Analyte">
/// The analyte, however it is charted: <see cref="Iga"/> and <see cref="Egfr"/> are used, any other is accepted and not used.
/// </param>
/// <param name="Value">The number, zero or more, at most 12 significant digits.</param>
/// <param name="Unit">The unit in UCUM, 1 to 200 characters. One that cannot be converted leaves the check outstanding.</param>
/// <param name="CollectedOn">
/// When the sample was taken. Absent means not recorded: an IgA result then leaves its check outstanding, an eGFR is not used.
/// </param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("{Analyte,nq} {Comparator} {Value} {Unit,nq}, {CollectedOn}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record LabResult(string Analyte, decimal Value, string Unit, DateOnly? CollectedOn = null)
{
    // However they are charted: a host's own criteria and rules compare them by ordinal.
    private static readonly string[] Analytes = [Iga, Egfr];
    private static readonly string[] KnownUnits = [.. Units.Concentrations.Units, .. Units.FiltrationRates.Units];

    /// <summary>Immunoglobulin A in serum, as a mass concentration (LOINC 2458-8).</summary>
    public const string Iga = "iga";

    /// <summary>Estimated glomerular filtration rate in mL/min/{1.73_m2} (LOINC 98979-8).</summary>
    public const string Egfr = "egfr";

    /// <summary>The analyte; a known one in the library's spelling, such as <c>iga</c> for <c>IgA</c>.</summary>
    public string Analyte { get; init => field = NameComparer.Canonical(value, Analytes); } = NameComparer.Canonical(Analyte, Analytes);

    /// <summary>The unit in UCUM; a known one in the library's spelling, such as <c>mg/dL</c> for <c>mg/dl</c>.</summary>
    public string Unit { get; init => field = NameComparer.Canonical(value, KnownUnits); } = NameComparer.Canonical(Unit, KnownUnits);

    /// <summary>The relation of the true value to the number. Absent means equal.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(LabResult);
}
