using System.ComponentModel;

namespace IvigRules.Dosing;

/// <summary>The site's choice of dose weight. Beyond the source: actual weight by default.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record DoseWeightPolicy
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    /// <summary>The kind of weight: actual by default.</summary>
    public DoseWeightBasis Basis { get; init; } = DoseWeightBasis.Actual;

    /// <summary>The condition under which adjusted weight is used; required when <see cref="Basis"/> is adjusted.</summary>
    public AdjustedWhen? When { get; init; }

    /// <summary>The bound on the body mass index, in kg/m2: 30 by default.</summary>
    public decimal Bmi { get; init; } = 30m;

    /// <summary>The percentage of ideal weight: 120 by default.</summary>
    public decimal PercentOfIdeal { get; init; } = 120m;
}
