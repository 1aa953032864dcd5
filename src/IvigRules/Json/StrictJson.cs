using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Json.Results;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>
/// Reads and writes by the strict options of System.Text.Json: no unknown property, none twice, no number as text, and null only for what
/// may be absent.
/// </summary>
internal sealed class StrictJson
{
    private readonly JsonSerializerOptions _options;

    private StrictJson(JsonSerializerContext types, params ReadOnlySpan<JsonConverter> converters)
    {
        _options = new(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JsonOutput.Encoder,
            MaxDepth = JsonText.MaxDepth,
            TypeInfoResolver = types,
        };
        foreach (var converter in converters)
            _options.Converters.Add(converter);
    }

    /// <summary>Policies and orders, whose texts, numbers and quantities are those of a case.</summary>
    internal static StrictJson Policies { get; } = new(
        PolicyContext.Default,
        new ContractConverter<string>(new TextType()),
        new ContractConverter<TherapyGroup>(new TherapyGroupType()),
        new ContractConverter<int>(new WholeNumberType()),
        new OptionalContractConverter<int>(new WholeNumberType()),
        new OptionalContractConverter<decimal>(new NumberType(NumberRange.NotNegative)),
        new OptionalContractConverter<BodyWeight>(Quantity(Units.Weights)),
        new OptionalContractConverter<BodyTemperature>(new QuantityType<BodyTemperature>(NumberRange.Any, Units.Temperatures)),
        new ContractConverter<Concentration>(Quantity(Units.ProductConcentrations)),
        new ContractConverter<Dose>(Quantity(Units.Doses)),
        new OptionalContractConverter<Dose>(Quantity(Units.Doses)),
        new ContractConverter<DosePerWeight>(Quantity(Units.DosesPerWeight)),
        new OptionalContractConverter<DosePerWeight>(Quantity(Units.DosesPerWeight)),
        new ContractConverter<RatePerWeight>(Quantity(Units.RatesPerWeight)),
        new OptionalContractConverter<InfusionRate>(Quantity(Units.Rates)),
        new OptionalContractConverter<TimeSpan>(Quantity(Units.Times)),
        new OptionalContractConverter<DoseWeightBasis>(new NameType<DoseWeightBasis>()),
        new OptionalContractConverter<AdjustedWhen>(new NameType<AdjustedWhen>()),
        new OptionalContractConverter<VialRounding>(new NameType<VialRounding>()),
        new OptionalContractConverter<AdministrationRoute>(new NameType<AdministrationRoute>
        {
            Abbreviations = [.. EnumNames<AdministrationRoute>.Values.SelectMany(route => route.Abbreviations().Select(name => (name, route)))],
        }));

    /// <summary>Results, whose texts and numbers are as long as they are.</summary>
    internal static StrictJson Results { get; } = new(
        ResultContext.Default,
        new ContractConverter<DateOnly>(new DateType()),
        new ContractConverter<Indication>(new NameType<Indication>()),
        new ContractConverter<Verdict>(new NameType<Verdict>()),
        new ContractConverter<Readiness>(new NameType<Readiness>()),
        new ContractConverter<RuleKind>(new NameType<RuleKind>()),
        new ContractConverter<Truth>(new NameType<Truth>()),
        new OptionalContractConverter<UnknownReason>(new NameType<UnknownReason>()),
        new ContractConverter<RegimenBasis>(new NameType<RegimenBasis>()),
        new ContractConverter<DoseWeightBasis>(new NameType<DoseWeightBasis>()),
        new ContractConverter<ReactionStatus>(new NameType<ReactionStatus>()));

    /// <summary>Reads a text as one value.</summary>
    /// <exception cref="InvalidCaseException">The text is not such a value; the exception says where.</exception>
    internal T Read<T>(byte[] utf8)
        where T : class
    {
        var text = JsonText.Of(utf8);
        var type = TypeOf<T>();
        try
        {
            var value = JsonSerializer.Deserialize(text.Utf8, type)
                ?? throw new RefusedException(0, "expected an object", offendingText: "null");
            text.RefuseNullInLists();
            return value;
        }
        catch (RefusedException refused)
        {
            throw text.Explain(refused);
        }
        catch (JsonException problem) when (problem.InnerException is JsonException)
        {
            throw text.NotJson(problem);
        }
        catch (JsonException problem)
        {
            throw text.Explain(StrictFault.Find(text, problem, type));
        }
    }

    internal void Write<T>(Utf8JsonWriter writer, T value)
        where T : class => JsonSerializer.Serialize(writer, value, TypeOf<T>());

    /// <summary>The names of a type's properties in their order.</summary>
    internal IEnumerable<string> PropertiesOf<T>() => TypeOf<T>().Properties.Select(property => property.Name);

    /// <summary>The JSON Schema of a type.</summary>
    internal JsonObject Schema<T>() => StrictSchema.Of(TypeOf<T>());

    private static QuantityType<T> Quantity<T>(UnitTable<T> units)
        where T : struct, IEquatable<T> => new(NumberRange.AboveZero, units);

    private JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
