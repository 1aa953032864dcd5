using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>The JSON contract of a policy: every setting in its order. A setting that a text leaves out stays as it is.</summary>
/// <param name="over">Gives the policy whose settings stand where the text has none, a new one for each text.</param>
internal sealed class PolicyType(Func<IvigPolicy> over) : ObjectType<PolicyType.Draft, IvigPolicy>(Settings)
{
    private static readonly WholeNumberType Whole = new();
    private static readonly NumberType Number = new(NumberRange.NotNegative);
    private static readonly QuantityType<BodyWeight> Weight = new(NumberRange.AboveZero, Units.Weights);

    /// <summary>
    /// Which settings are judged together: where one of them cannot be read, nothing is said of the other.
    /// </summary>
    private static readonly (string Setting, string With)[] JudgedTogether =
    [
        ("lightestPlausibleWeight", "heaviestPlausibleWeight"), ("nmoFirstLine", "diseaseModifyingTherapies"),
        ("diseaseModifyingTherapies", "nmoFirstLine"), ("product", "formulary"), ("rounding", "product"),
        ("therapyNames", "diseaseModifyingTherapies"), ("therapyNames", "nmoFirstLine"),
        ("therapiesWithoutBearing", "therapyNames"), ("therapiesWithoutBearing", "diseaseModifyingTherapies"),
        ("therapiesWithoutBearing", "nmoFirstLine"),
    ];

    private static readonly Member<Draft, IvigPolicy>[] Settings =
    [
        Optional("relapseWindowDays", Whole, (ref draft, days) => draft.Policy = draft.Policy with { RelapseWindowDays = days },
            policy => policy.RelapseWindowDays),
        Optional("igaDeficiencyThreshold", new QuantityType<Concentration>(NumberRange.AboveZero, Units.Concentrations),
            (ref draft, threshold) => draft.Policy = draft.Policy with { IgaDeficiencyThreshold = threshold },
            policy => policy.IgaDeficiencyThreshold),
        Optional("weightRecentDays", Whole, (ref draft, days) => draft.Policy = draft.Policy with { WeightRecentDays = days },
            policy => policy.WeightRecentDays),
        Optional("lightestPlausibleWeight", Weight,
            (ref draft, weight) => draft.Policy = draft.Policy with { LightestPlausibleWeight = weight },
            policy => policy.LightestPlausibleWeight),
        Optional("heaviestPlausibleWeight", Weight,
            (ref draft, weight) => draft.Policy = draft.Policy with { HeaviestPlausibleWeight = weight },
            policy => policy.HeaviestPlausibleWeight),
        Optional("adultAge", Whole, (ref draft, age) => draft.Policy = draft.Policy with { AdultAge = age }, policy => policy.AdultAge),
        Optional("thrombosisAge", Whole, (ref draft, age) => draft.Policy = draft.Policy with { ThrombosisAge = age },
            policy => policy.ThrombosisAge),
        Optional("renalRiskAge", Whole, (ref draft, age) => draft.Policy = draft.Policy with { RenalRiskAge = age },
            policy => policy.RenalRiskAge),
        Optional("lowFiltrationRate", new QuantityType<decimal>(NumberRange.AboveZero, Units.FiltrationRates),
            (ref draft, rate) => draft.Policy = draft.Policy with { LowFiltrationRate = rate }, policy => policy.LowFiltrationRate),
        Optional("feverBound", new QuantityType<BodyTemperature>(NumberRange.Any, Units.Temperatures),
            (ref draft, bound) => draft.Policy = draft.Policy with { FeverBound = bound }, policy => policy.FeverBound),
        Optional("diseaseModifyingTherapies", new ListType<TherapyGroup>(new TherapyGroupType()),
            (ref draft, members) => draft.Policy = draft.Policy with
            {
                DiseaseModifyingTherapies = new(Therapy.DiseaseModifyingTherapies, members),
            },
            policy => policy.DiseaseModifyingTherapies.Members),
        Optional("nmoFirstLine", new ListType<TherapyGroup>(new TherapyGroupType()),
            (ref draft, members) => draft.Policy = draft.Policy with { NmoFirstLine = new(Therapy.NmoFirstLine, members) },
            policy => policy.NmoFirstLine.Members),
        Optional("doseWeight", new DoseWeightPolicyType(),
            (ref draft, settings) => draft.Policy = draft.Policy with { DoseWeight = settings.Over(draft.Policy.DoseWeight) },
            policy => DoseWeightPolicyType.Draft.Of(policy.DoseWeight)),
        Optional("rounding", new NameType<VialRounding>(),
            (ref draft, rounding) => draft.Policy = draft.Policy with { Rounding = rounding }, policy => policy.Rounding),
        Optional("roundingTolerancePercent", Number,
            (ref draft, percent) => draft.Policy = draft.Policy with { RoundingTolerancePercent = percent },
            policy => policy.RoundingTolerancePercent),
        Optional("orderTolerancePercent", Number,
            (ref draft, percent) => draft.Policy = draft.Policy with { OrderTolerancePercent = percent },
            policy => policy.OrderTolerancePercent),
        Optional("limits", new DoseLimitsType(),
            (ref draft, limits) => draft.Policy = draft.Policy with { Limits = limits.Over(draft.Policy.Limits) },
            policy => DoseLimitsType.Draft.Of(policy.Limits)),
        Optional("formulary", new ListType<Product>(new ProductType()),
            (ref draft, products) => draft.Policy = draft.Policy with { Formulary = products }, policy => policy.Formulary),
        Optional("product", new TextType(), (ref draft, name) => draft.Policy = draft.Policy with { Product = name },
            policy => policy.Product),
        Optional("regimens", new SiteRegimensType(),
            (ref draft, regimens) => draft.Policy = draft.Policy with { Regimens = SiteRegimensType.Over(regimens, draft.Policy.Regimens) },
            policy => policy.Regimens),
        Optional("therapyNames", new ListType<AddedTherapyName>(new AddedTherapyNameType()),
            (ref draft, names) => draft.Policy = draft.Policy with { TherapyNames = names }, policy => policy.TherapyNames),
        Optional("therapiesWithoutBearing", new ListType<Therapy>(new TherapyType()),
            (ref draft, therapies) => draft.Policy = draft.Policy with { TherapiesWithoutBearing = therapies },
            policy => policy.TherapiesWithoutBearing),
    ];

    /// <summary>The contract of a policy over the defaults.</summary>
    internal static PolicyType Instance { get; } = new(() => IvigPolicy.Default);

    /// <summary>Those of a policy's faults that do not come from settings that could not be read.</summary>
    internal static IEnumerable<PolicyFault> Beside(ImmutableArray<CaseFault> unreadable, IEnumerable<PolicyFault> faults)
    {
        HashSet<string> settings = new(unreadable.Select(fault => SettingOf(fault.Path)), StringComparer.Ordinal);
        foreach (var (setting, with) in JudgedTogether.Where(pair => settings.Contains(pair.With)).ToArray())
            settings.Add(setting);
        return faults.Where(fault => !settings.Contains(SettingOf("$." + fault.Setting)));
    }

    protected override Draft Start() => new() { Policy = over() };

    protected override IvigPolicy Finish(in Draft draft) => draft.Policy;

    /// <summary>The settings that could be read, over the others.</summary>
    protected override IvigPolicy Unfinished(in Draft draft) => draft.Policy;

    private static string SettingOf(string path) => path.Split('.', '[') is [_, var setting, ..] ? setting : "";

    internal struct Draft
    {
        internal IvigPolicy Policy;
    }
}
