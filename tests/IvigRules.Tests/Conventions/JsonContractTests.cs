using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using IvigRules.Json.Results;

namespace IvigRules.Tests.Conventions;

/// <summary>No public type is left to the reflection of System.Text.Json, which knows no units and no names.</summary>
public sealed class JsonContractTests
{
    /// <summary>An option of a screening is above the contract: it has the names that its members bear.</summary>
    private static readonly Type[] ByTheirNames = [typeof(ResultDetail)];

    private static readonly Type[] Types =
    [
        .. typeof(PatientCase).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && !(type.IsAbstract && type.IsSealed) && !typeof(Delegate).IsAssignableFrom(type)
                && type != typeof(ContractJsonConverter)),
    ];

    public static TheoryData<Type> Enums => [.. Types.Where(type => type.IsEnum)];

    [Fact]
    public void Types_Public_NameTheConverterOfTheContract()
    {
        Assert.InRange(Types.Length, 100, 300);
        Assert.All(Types.Except(ByTheirNames), type =>
            Assert.Equal(typeof(ContractJsonConverter), type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType));
    }

    /// <summary>Facts, quantities, names and documents are read and written alone; any other type has a contract or refuses.</summary>
    [Fact]
    public void Types_Public_HaveAContractOrRefuse()
    {
        foreach (var type in Types.Except(ByTheirNames).Where(type => !type.ContainsGenericParameters))
        {
            var isData = type.IsEnum || type.Namespace == typeof(BodyWeight).Namespace || type.Namespace == typeof(ResultDocument).Namespace
                || (type.Namespace == typeof(PatientCase).Namespace && !typeof(Exception).IsAssignableFrom(type));
            if (ContractConverters.All.TryGetValue(type, out var converter))
                Assert.True(converter.CanConvert(type), type.Name);
            else
                Assert.True(!isData && Refuses(type), $"{type.Name} is written by reflection");
        }
    }

    [Fact]
    public void Converters_All_AreOfPublicTypes() => Assert.Empty(ContractConverters.All.Keys.Except(Types));

    /// <summary>A converter for enums in a host's options comes before the one that a type names: it has to find the same names.</summary>
    [Theory]
    [MemberData(nameof(Enums))]
    public void Enums_WithAConverterOfTheHost_HaveTheNamesOfTheContract(Type type)
    {
        JsonSerializerOptions host = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };
        foreach (var value in Enum.GetValues(type))
        {
            var name = JsonSerializer.Serialize(value, type);
            Assert.StartsWith("\"", name, StringComparison.Ordinal);
            Assert.Equal(Text(name), Text(JsonSerializer.Serialize(value, type, host)));
            Assert.Equal(value, JsonSerializer.Deserialize(name, type));
        }
    }

    private static string? Text(string json) => JsonSerializer.Deserialize<string>(json);

    private static bool Refuses(Type type)
    {
        try
        {
            JsonSerializerOptions.Default.GetTypeInfo(type);
            return false;
        }
        catch (NotSupportedException refused)
        {
            return refused.Message.Contains("no JSON of its own", StringComparison.Ordinal);
        }
    }
}
