using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Dosing;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>The JSON contract of a policy, once. Every property may be left out: the default stands.</summary>
internal static class PolicyContract
{
    private static readonly TextType Text = new();
    private static readonly WholeNumberType Whole = new();
    private static readonly NumberType Positive = new(NumberRange.AboveZero);
    private static readonly NumberType Percentage = new(NumberRange.NotNegative);

    private static readonly ContractType<BodyWeight> Weight = Quantity(NumberRange.AboveZero, Units.Mass, Units.ToBodyWeight);
    private static readonly ContractType<Dose> Grams = Quantity(NumberRange.AboveZero, Units.DoseUnits, Units.ToDose);
    private static readonly ContractType<DosePerWeight> GramsPerKilogram = Quantity(NumberRange.AboveZero, Units.DosePerWeightUnits, Units.ToDosePerWeight);
    private static readonly ContractType<RatePerWeight> RatePerKilogram =
        Quantity(NumberRange.AboveZero, ["mL/kg/h"], (value, _) => RatePerWeight.FromMillilitresPerKilogramPerHour(value));

    private static readonly ObjectType<Box<DoseWeightPolicy>, DoseWeightPolicy> DoseWeight = Object<DoseWeightPolicy>(
        Member("basis", Name<DoseWeightBasis>(), (ref Box<DoseWeightPolicy> box, DoseWeightBasis value) => box.Value = box.Value with { Basis = value }),
        Member("when", Name<AdjustedWhen>(), (ref Box<DoseWeightPolicy> box, AdjustedWhen value) => box.Value = box.Value with { When = value }),
        Member("bmi", Positive, (ref Box<DoseWeightPolicy> box, decimal value) => box.Value = box.Value with { Bmi = value }),
        Member("percentOfIdeal", Positive, (ref Box<DoseWeightPolicy> box, decimal value) => box.Value = box.Value with { PercentOfIdeal = value }));

    private static readonly ObjectType<Box<DoseLimits>, DoseLimits> Limits = Object<DoseLimits>(
        new Part<DoseLimits, Limit<Dose>>("perInfusion", LimitOf(Grams), limits => limits.PerInfusion, (limits, value) => limits with { PerInfusion = value }),
        new Part<DoseLimits, Limit<DosePerWeight>>("perKilogramPerDay", LimitOf(GramsPerKilogram), limits => limits.PerKilogramPerDay, (limits, value) => limits with { PerKilogramPerDay = value }),
        new Part<DoseLimits, Limit<Dose>>("perCourse", LimitOf(Grams), limits => limits.PerCourse, (limits, value) => limits with { PerCourse = value }));

    private static readonly ContractType<RateStep> Step = new ObjectType<StepDraft, RateStep>(
        draft => new(draft.Rate, draft.Minutes is { } minutes ? new TimeSpan((long)(minutes * TimeSpan.TicksPerMinute)) : null),
        draft => null,
        new Member<StepDraft, RatePerWeight>("rate", required: true, RatePerKilogram, (ref draft, value) => draft.Rate = value),
        // Cut to what a time span holds: beyond a day the policy's check refuses it anyway.
        new Member<StepDraft, decimal>("duration", required: false,
            Quantity(NumberRange.AboveZero, ["min", "h"], (value, unit) => unit is "h" ? Math.Min(value, 1_000m) * 60m : Math.Min(value, 60_000m)), (ref draft, value) => draft.Minutes = value));

    private static readonly ContractType<Product> ProductObject = new ObjectType<ProductDraft, Product>(
        draft => new()
        {
            Name = draft.Name,
            Concentration = draft.Concentration,
            VialSizes = draft.VialSizes,
            RateSteps = draft.RateSteps,
            MaximumRate = draft.MaximumRate,
            AtRiskMaximumRate = draft.AtRiskMaximumRate,
        },
        product => null,
        new Member<ProductDraft, string>("name", required: true, Text, (ref draft, value) => draft.Name = value),
        new Member<ProductDraft, Concentration>("concentration", required: true,
            Quantity(NumberRange.AboveZero, ["g/L", "mg/mL", "g/dL"], (value, unit) => unit is "g/dL" ? Concentration.FromGramsPerDecilitre(value) : Concentration.FromGramsPerLitre(value)),
            (ref draft, value) => draft.Concentration = value),
        new Member<ProductDraft, ImmutableArray<Dose>>("vialSizes", required: true, new ListType<Dose>(Grams), (ref draft, value) => draft.VialSizes = value),
        new Member<ProductDraft, ImmutableArray<RateStep>>("rateSteps", required: true, new ListType<RateStep>(Step), (ref draft, value) => draft.RateSteps = value),
        new Member<ProductDraft, RatePerWeight>("maximumRate", required: true, RatePerKilogram, (ref draft, value) => draft.MaximumRate = value),
        new Member<ProductDraft, RatePerWeight>("atRiskMaximumRate", required: true, RatePerKilogram, (ref draft, value) => draft.AtRiskMaximumRate = value));

    private static readonly ContractType<Regimen> SiteRegimen = new ObjectType<RegimenDraft, Regimen>(
        draft => Regimen.OfSite(draft.Low, draft.High ?? draft.Low, draft.Infusions, draft.IntervalDays, [.. draft.Settings.OrEmpty()]),
        regimen => null,
        new Member<RegimenDraft, DosePerWeight>("low", required: true, GramsPerKilogram, (ref draft, value) => draft.Low = value),
        new Member<RegimenDraft, DosePerWeight>("high", required: false, GramsPerKilogram, (ref draft, value) => draft.High = value),
        new Member<RegimenDraft, int>("infusions", required: false, Whole, (ref draft, value) => draft.Infusions = value),
        new Member<RegimenDraft, int>("intervalDays", required: true, Whole, (ref draft, value) => draft.IntervalDays = value),
        new Member<RegimenDraft, ImmutableArray<string>>("settings", required: false, new ListType<string>(Text), (ref draft, value) => draft.Settings = value));

    private static readonly ObjectType<Box<IvigPolicy>, IvigPolicy> Settings = Object<IvigPolicy>(
        Member("relapseWindowDays", Whole, (ref Box<IvigPolicy> box, int value) => box.Value = box.Value with { RelapseWindowDays = value }),
        Member("igaDeficiencyThreshold", Quantity(NumberRange.AboveZero, Units.Concentrations, (value, unit) => Units.ToMassConcentration(value, unit)!.Value),
            (ref Box<IvigPolicy> box, Concentration value) => box.Value = box.Value with { IgaDeficiencyThreshold = value }),
        Member("weightRecentDays", Whole, (ref Box<IvigPolicy> box, int value) => box.Value = box.Value with { WeightRecentDays = value }),
        Member("lightestPlausibleWeight", Weight, (ref Box<IvigPolicy> box, BodyWeight value) => box.Value = box.Value with { LightestPlausibleWeight = value }),
        Member("heaviestPlausibleWeight", Weight, (ref Box<IvigPolicy> box, BodyWeight value) => box.Value = box.Value with { HeaviestPlausibleWeight = value }),
        Member("adultAge", Whole, (ref Box<IvigPolicy> box, int value) => box.Value = box.Value with { AdultAge = value }),
        Member("thrombosisAge", Whole, (ref Box<IvigPolicy> box, int value) => box.Value = box.Value with { ThrombosisAge = value }),
        Member("renalRiskAge", Whole, (ref Box<IvigPolicy> box, int value) => box.Value = box.Value with { RenalRiskAge = value }),
        Member("lowFiltrationRate", Quantity(NumberRange.AboveZero, [Units.FiltrationRate], (value, _) => value),
            (ref Box<IvigPolicy> box, decimal value) => box.Value = box.Value with { LowFiltrationRate = value }),
        Member("feverBound", Quantity(NumberRange.Any, Units.Temperatures, Units.ToTemperature), (ref Box<IvigPolicy> box, BodyTemperature value) => box.Value = box.Value with { FeverBound = value }),
        Member("diseaseModifyingTherapies", new ListType<TherapyGroup>(new GroupMemberType()), (ref Box<IvigPolicy> box, ImmutableArray<TherapyGroup> value) =>
            box.Value = box.Value with { DiseaseModifyingTherapies = new(Therapy.DiseaseModifyingTherapies, value) }),
        Member("nmoFirstLine", new ListType<TherapyGroup>(new GroupMemberType()), (ref Box<IvigPolicy> box, ImmutableArray<TherapyGroup> value) =>
            box.Value = box.Value with { NmoFirstLine = new(Therapy.NmoFirstLine, value) }),
        new Part<IvigPolicy, DoseWeightPolicy>("doseWeight", DoseWeight, policy => policy.DoseWeight, (policy, value) => policy with { DoseWeight = After(policy.DoseWeight, value) }),
        Member("rounding", Name<VialRounding>(), (ref Box<IvigPolicy> box, VialRounding value) => box.Value = box.Value with { Rounding = value }),
        Member("roundingTolerancePercent", Percentage, (ref Box<IvigPolicy> box, decimal value) => box.Value = box.Value with { RoundingTolerancePercent = value }),
        Member("orderTolerancePercent", Percentage, (ref Box<IvigPolicy> box, decimal value) => box.Value = box.Value with { OrderTolerancePercent = value }),
        new Part<IvigPolicy, DoseLimits>("limits", Limits, policy => policy.Limits, (policy, value) => policy with { Limits = value }),
        Member("formulary", new ListType<Product>(ProductObject), (ref Box<IvigPolicy> box, ImmutableArray<Product> value) => box.Value = box.Value with { Formulary = value }),
        Member("product", Text, (ref Box<IvigPolicy> box, string value) => box.Value = box.Value with { Product = value }),
        Member("pmlIrisRegimen", SiteRegimen, (ref Box<IvigPolicy> box, Regimen value) => box.Value = box.Value with { PmlIrisRegimen = value }));

    internal static ContractType<IvigPolicy> Policy => Settings;

    /// <summary>Settings that go over those of another policy.</summary>
    internal static ContractType<IvigPolicy> Over(IvigPolicy policy) => new OverType(policy);

    internal static ContractType<Order> Order { get; } = Object<Order>(
        Member("dose", Grams, (ref Box<Order> box, Dose value) => box.Value = box.Value with { Dose = value }),
        Member("dosePerKilogram", GramsPerKilogram, (ref Box<Order> box, DosePerWeight value) => box.Value = box.Value with { DosePerKilogram = value }),
        Member("infusions", Whole, (ref Box<Order> box, int value) => box.Value = box.Value with { Infusions = value }),
        Member("intervalDays", Whole, (ref Box<Order> box, int value) => box.Value = box.Value with { IntervalDays = value }),
        Member("route", Name<Route>(), (ref Box<Order> box, Route value) => box.Value = box.Value with { Route = value }),
        Member("product", Text, (ref Box<Order> box, string value) => box.Value = box.Value with { Product = value }),
        Member("rate", Quantity(NumberRange.AboveZero, ["mL/h"], (value, _) => InfusionRate.FromMillilitresPerHour(value)),
            (ref Box<Order> box, InfusionRate value) => box.Value = box.Value with { Rate = value }));

    private static ObjectType<Box<Limit<T>>, Limit<T>> LimitOf<T>(ContractType<T> type)
        where T : struct, IComparable<T> => Object(
            Limit<T>.None,
            Member("soft", type, (ref Box<Limit<T>> box, T value) => box.Value = box.Value with { Soft = value }),
            Member("hard", type, (ref Box<Limit<T>> box, T value) => box.Value = box.Value with { Hard = value }));

    private static ObjectType<Box<T>, T> Object<T>(params Member<Box<T>>[] members)
        where T : new() => Object(new T(), members);

    private static ObjectType<Box<T>, T> Object<T>(T start, params Member<Box<T>>[] members) =>
        new(box => box.Value, made => null, members) { Start = new(start) };

    private static Member<TDraft> Member<TDraft, T>(string name, ContractType<T> type, Set<TDraft, T> set)
        where TDraft : struct => new Member<TDraft, T>(name, required: false, type, set);

    /// <summary>A condition for adjusted weight goes with it when another weight takes its place.</summary>
    private static DoseWeightPolicy After(DoseWeightPolicy? before, DoseWeightPolicy value) =>
        before is { Basis: DoseWeightBasis.Adjusted } && value.Basis != DoseWeightBasis.Adjusted && value.When == before.When ? value with { When = null } : value;

    private static NameType<T> Name<T>()
        where T : struct, Enum => CaseContract.Name<T>();

    private static ContractType<T> Quantity<T>(NumberRange range, string[] units, Func<decimal, string, T> make) => CaseContract.Quantity(range, units, make);

    /// <summary>What an immutable record is changed in, property by property.</summary>
    private record struct Box<T>(T Value);

    /// <summary>A property that is an object itself: what it does not name stays as it is.</summary>
    private sealed class Part<T, TPart>(string name, ObjectType<Box<TPart>, TPart> type, Func<T, TPart?> get, Func<T, TPart, T> with) : Member<Box<T>>(name, required: false)
        where TPart : class
    {
        internal override void Read(ref Utf8JsonReader reader, ReadContext context, ref Box<T> draft)
        {
            var start = get(draft.Value) is { } there ? new Box<TPart>(there) : type.Start;
            draft.Value = with(draft.Value, type.Read(ref reader, context, start));
        }

        internal override JsonObject Schema() => type.Schema();
    }

    private sealed class OverType(IvigPolicy policy) : ContractType<IvigPolicy>
    {
        internal override IvigPolicy Read(ref Utf8JsonReader reader, ReadContext context) =>
            Settings.Read(ref reader, context, new Box<IvigPolicy>(policy));

        internal override JsonObject Schema() => Settings.Schema();
    }

    private struct StepDraft
    {
        internal RatePerWeight Rate;
        internal decimal? Minutes;
    }

    private struct ProductDraft
    {
        internal string Name;
        internal Concentration Concentration;
        internal ImmutableArray<Dose> VialSizes;
        internal ImmutableArray<RateStep> RateSteps;
        internal RatePerWeight MaximumRate;
        internal RatePerWeight AtRiskMaximumRate;
    }

    private struct RegimenDraft
    {
        internal DosePerWeight Low;
        internal DosePerWeight? High;
        internal int? Infusions;
        internal int IntervalDays;
        internal ImmutableArray<string> Settings;
    }

    /// <summary>A member of a therapy group: an identifier, or an object with a therapy and its members.</summary>
    private sealed class GroupMemberType : ContractType<TherapyGroup>
    {
        private static readonly ContractType<TherapyGroup> Nested = new ObjectType<GroupDraft, TherapyGroup>(
            draft => new(new Therapy(draft.Therapy), draft.Members),
            group => group.Members.IsDefaultOrEmpty ? new Fault("members", "the group is empty") : null,
            new Member<GroupDraft, string>("therapy", required: true, Text, (ref draft, value) => draft.Therapy = value),
            new Member<GroupDraft, ImmutableArray<TherapyGroup>>("members", required: true, new ListType<TherapyGroup>(new GroupMemberType()), (ref draft, value) => draft.Members = value));

        internal override TherapyGroup Read(ref Utf8JsonReader reader, ReadContext context) => reader.TokenType == JsonTokenType.StartObject
            ? Nested.Read(ref reader, context)
            : new(new Therapy(Text.Read(ref reader, context)), []);

        internal override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "object") };
    }

    private struct GroupDraft
    {
        internal string Therapy;
        internal ImmutableArray<TherapyGroup> Members;
    }
}
