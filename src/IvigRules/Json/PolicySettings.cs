using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>The JSON contract of a policy: every setting in its order, absent where a text leaves it out.</summary>
internal sealed record PolicySettings
{
    public int? RelapseWindowDays { get; init; }

    [JsonConverter(typeof(InSerum))]
    public Concentration? IgaDeficiencyThreshold { get; init; }

    public int? WeightRecentDays { get; init; }

    public BodyWeight? LightestPlausibleWeight { get; init; }

    public BodyWeight? HeaviestPlausibleWeight { get; init; }

    public int? AdultAge { get; init; }

    public int? ThrombosisAge { get; init; }

    public int? RenalRiskAge { get; init; }

    [JsonConverter(typeof(FiltrationRate))]
    public decimal? LowFiltrationRate { get; init; }

    public BodyTemperature? FeverBound { get; init; }

    public ImmutableArray<TherapyGroup> DiseaseModifyingTherapies { get; init; }

    public ImmutableArray<TherapyGroup> NmoFirstLine { get; init; }

    [DisallowNull]
    public DoseWeightSettings? DoseWeight { get; init; }

    public VialRounding? Rounding { get; init; }

    public decimal? RoundingTolerancePercent { get; init; }

    public decimal? OrderTolerancePercent { get; init; }

    [DisallowNull]
    public LimitSettings? Limits { get; init; }

    public ImmutableArray<Product> Formulary { get; init; }

    public string? Product { get; init; }

    [DisallowNull]
    public RegimenSettings? PmlIrisRegimen { get; init; }

    /// <summary>A policy with these settings in the place of its own. What is left out stays as it is.</summary>
    internal IvigPolicy Over(IvigPolicy policy) => policy with
    {
        RelapseWindowDays = RelapseWindowDays ?? policy.RelapseWindowDays,
        IgaDeficiencyThreshold = IgaDeficiencyThreshold ?? policy.IgaDeficiencyThreshold,
        WeightRecentDays = WeightRecentDays ?? policy.WeightRecentDays,
        LightestPlausibleWeight = LightestPlausibleWeight ?? policy.LightestPlausibleWeight,
        HeaviestPlausibleWeight = HeaviestPlausibleWeight ?? policy.HeaviestPlausibleWeight,
        AdultAge = AdultAge ?? policy.AdultAge,
        ThrombosisAge = ThrombosisAge ?? policy.ThrombosisAge,
        RenalRiskAge = RenalRiskAge ?? policy.RenalRiskAge,
        LowFiltrationRate = LowFiltrationRate ?? policy.LowFiltrationRate,
        FeverBound = FeverBound ?? policy.FeverBound,
        DiseaseModifyingTherapies = DiseaseModifyingTherapies.IsDefault ? policy.DiseaseModifyingTherapies
            : new(Therapy.DiseaseModifyingTherapies, DiseaseModifyingTherapies),
        NmoFirstLine = NmoFirstLine.IsDefault ? policy.NmoFirstLine : new(Therapy.NmoFirstLine, NmoFirstLine),
        DoseWeight = DoseWeight is null ? policy.DoseWeight : DoseWeight.Over(policy.DoseWeight),
        Rounding = Rounding ?? policy.Rounding,
        RoundingTolerancePercent = RoundingTolerancePercent ?? policy.RoundingTolerancePercent,
        OrderTolerancePercent = OrderTolerancePercent ?? policy.OrderTolerancePercent,
        Limits = Limits is null ? policy.Limits : Limits.Over(policy.Limits),
        Formulary = Formulary.IsDefault ? policy.Formulary : Formulary,
        Product = Product ?? policy.Product,
        PmlIrisRegimen = PmlIrisRegimen?.ToRegimen() ?? policy.PmlIrisRegimen,
    };

    internal sealed class InSerum()
        : OptionalContractConverter<Concentration>(new QuantityType<Concentration>(NumberRange.AboveZero, Units.Concentrations));

    internal sealed class FiltrationRate()
        : OptionalContractConverter<decimal>(new QuantityType<decimal>(NumberRange.AboveZero, Units.FiltrationRates));
}
