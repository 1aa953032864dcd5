using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using IvigRules.Dosing;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>Reads and writes by the strict options of System.Text.Json: no unknown property, none twice, no null where none is meant, no number as text.</summary>
internal static class StrictJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JsonOutput.Encoder,
        MaxDepth = JsonText.MaxDepth,
        TypeInfoResolver = StrictContext.Default,
        Converters =
        {
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
            new OptionalContractConverter<Route>(new NameType<Route>()),
        },
    };

    /// <summary>Reads a text as one value.</summary>
    /// <exception cref="InvalidCaseException">The text is not such a value; the exception says where.</exception>
    internal static T Read<T>(byte[] utf8)
        where T : class
    {
        var text = JsonText.Of(utf8);
        var type = TypeOf<T>();
        try
        {
            return JsonSerializer.Deserialize(text.Utf8, type) ?? throw new RefusedException(0, "expected an object", offendingText: "null");
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

    internal static void Write<T>(T value, IBufferWriter<byte> output, bool indented)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, JsonOutput.Options(indented));
        JsonSerializer.Serialize(writer, value, TypeOf<T>());
    }

    /// <summary>The names of a type's properties in their order.</summary>
    internal static IEnumerable<string> PropertiesOf<T>() => TypeOf<T>().Properties.Select(property => property.Name);

    /// <summary>The JSON Schema of a type.</summary>
    internal static JsonObject Schema<T>() => StrictSchema.Of(TypeOf<T>());

    private static QuantityType<T> Quantity<T>(UnitTable<T> units)
        where T : struct, IEquatable<T> => new(NumberRange.AboveZero, units);

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
