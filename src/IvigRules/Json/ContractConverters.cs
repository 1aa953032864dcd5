using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Json.Results;
using IvigRules.Knowledge;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>The converters of all types that have a contract of their own.</summary>
internal static class ContractConverters
{
    internal static Dictionary<Type, JsonConverter> All { get; } = new KeyValuePair<Type, JsonConverter>[]
    {
        Type("case", PatientCaseType.Instance, CaseFaults.Check),
        Type("order", OrderType.Instance, OrderFaults.Check),
        Type("policy", PolicyType.Instance, PolicyFaults.Check),
        Fact("patient", new PatientType()),
        Fact("weight", new WeightType()),
        Fact("condition", new ConditionType()),
        Fact("relapse", new RelapseType()),
        Fact("prior therapy", new PriorTherapyType()),
        Fact("laboratory result", new LabResultType()),
        Fact("risk factor", new RiskFactorType()),
        Fact("infusion reaction", new ReactionType()),
        Fact("symptoms", new SymptomsType()),
        Fact("cerebrospinal fluid", new CsfType()),
        Fact("events", new EventsType()),
        Type("therapy", new TherapyType()),
        Type("diagnosis", new ConditionKindType()),
        Type("route", new RouteType()),
        Type("therapy group", new TherapyGroupType()),
        Fact("product", new ProductType()),
        Fact("rate step", new RateStepType()),

        Quantity("body weight", Units.Weights),
        Quantity("body height", Units.Heights),
        Quantity("body temperature", Units.Temperatures, NumberRange.Any),
        Quantity("dose", Units.Doses),
        Quantity("dose for each kilogram", Units.DosesPerWeight),
        Quantity("concentration", Units.AllConcentrations),
        Quantity("infusion volume", Units.Volumes),
        Quantity("infusion rate", Units.Rates),
        Quantity("rate for each kilogram", Units.RatesPerWeight),

        Name<AdjustedWhen>(), Name<BloodGroup>(), Name<CsfCulture>(), Name<Disease>(), Name<DoseWeightBasis>(), Name<Indication>(),
        Name<MsCourse>(), Name<OrderAnswer>(), Name<OrderPart>(), Name<OrderPartAnswer>(), Name<OrderSlip>(), Name<ReactionStatus>(),
        Name<Readiness>(), Name<RegimenBasis>(), Name<ReproductiveStatus>(), Name<ReportTone>(), Name<RiskFactorKind>(),
        Name<RuleKind>(), Name<Sex>(), Name<TherapyOutcome>(),
        Name<Truth>(), Name<UnknownReason>(), Name<Verdict>(), Name<Verification>(), Name<VialRounding>(),
        Type("comparator", LabResultType.Comparators),
        Type("list of a case", PatientCaseType.Lists),

        Written<CaseAssessment>((writer, result) => ResultWriter.Write(writer, result)),
        Written<Assessment>(ResultWriter.WriteAssessment),
        Written<DosePlan>((writer, plan) => PlanWriter.Write(writer, plan, firstInfusionOn: null)),
        Written<DoseCalculation>(DoseCalculationWriter.Write),
        Written<OrderCheck>(OrderCheckWriter.Write),

        Type("result", new ResultDocumentType()), Part(new AdverseReactionDocumentType()), Part(new AssessmentDocumentType()),
        Part(new CheckDocumentType()), Part(new CitationDocumentType()), Part(new CriterionDocumentType()),
        Part(new DoseWeightDocumentType()),
        Part(new IgnoredFactType()), Part(new InfusionDoseDocumentType()), Part(new InfusionDoseRangeDocumentType()),
        Part(new JudgementDocumentType()), Part(new KnowledgeVersionType()), Part(new MissingDocumentType()),
        Part(new PolicyDifferenceType()), Part(new PrecautionDocumentType()), Part(new PremedicationDocumentType()),
        Part(new QuantityDocumentType()), Part(new QuantityRangeDocumentType()), Part(new ReferenceDocumentType()),
        Part(new RegimenDocumentType()), Part(new RemovedPremedicationDocumentType()), Part(new RuleDocumentType()),
        Part(new ScheduleDocumentType()), Part(new ScheduleStepDocumentType()), Part(new VialDocumentType()),
        Part(new WhatIfAnswerDocumentType()),

        Part(new CaseFaultType()), Part(new InputProblemType()),
    }.ToDictionary();

    private static KeyValuePair<Type, JsonConverter> Of<T>(string name, ContractType<T>? type, Action<Utf8JsonWriter, T> write) =>
        new(typeof(T), new ContractConverter<T>(name, type, write));

    /// <summary>A type that is checked, as a value that was built in code has to be, before it is written.</summary>
    private static KeyValuePair<Type, JsonConverter> Type<T>(string name, ContractType<T> type, Action<T>? check = null) =>
        Of(name, type, (writer, value) =>
        {
            check?.Invoke(value);
            type.Write(writer, value);
        });

    private static KeyValuePair<Type, JsonConverter> Fact<TDraft, T>(string name, ObjectType<TDraft, T> type) => Type(name, type, fact =>
    {
        if (type.FaultOf(fact) is { } fault)
            throw new InvalidCaseException([new($"$.{fault.Property}", fault.Problem, fault.OffendingText)], name);
    });

    private static KeyValuePair<Type, JsonConverter> Part<TDraft, T>(ObjectType<TDraft, T> type) => Type("part of a result", type);

    /// <summary>A quantity with its unit. The default, which nobody set, is no quantity.</summary>
    private static KeyValuePair<Type, JsonConverter> Quantity<T>(
        string name, UnitTable<T> units, NumberRange range = NumberRange.AboveZero)
        where T : struct, IEquatable<T> => Type(name, new QuantityType<T>(range, units), quantity =>
        {
            if (quantity.Equals(default))
                throw new InvalidCaseException([new("$", "a quantity that was not set")], name);
        });

    private static KeyValuePair<Type, JsonConverter> Name<T>()
        where T : struct, Enum => Type("name", new NameType<T>());

    private static KeyValuePair<Type, JsonConverter> Written<T>(Action<Utf8JsonWriter, T> write) => Of("result", null, write);
}
