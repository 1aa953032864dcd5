using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.Tests.Faults;

/// <summary>A type of a host that holds types of the library.</summary>
internal sealed record HostRecord(
    PatientCase Case,
    Verdict Verdict,
    BodyWeight Weight,
    Sex? Sex,
    Relapse Relapse,
    Therapy Therapy,
    Dictionary<Indication, BodyTemperature> ByIndication,
    Comparator Comparator,
    Assessment? Assessment);

/// <summary>The metadata that the source generator makes in a host.</summary>
[JsonSerializable(typeof(HostRecord))]
[JsonSerializable(typeof(CaseAssessment))]
[JsonSerializable(typeof(OrderCheck))]
[JsonSerializable(typeof(DoseCalculation))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(IvigPolicy))]
[JsonSerializable(typeof(IvigRules.Json.Results.ResultDocument))]
internal sealed partial class HostContext : JsonSerializerContext;

/// <summary>Options as hosts have them.</summary>
internal static class HostOptions
{
    internal static Dictionary<string, JsonSerializerOptions> All { get; } = new(StringComparer.Ordinal)
    {
        ["none"] = new(),
        ["web"] = new(JsonSerializerDefaults.Web),
        ["lenient"] = new()
        {
            NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString,
            PropertyNameCaseInsensitive = true,
            AllowTrailingCommas = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        },
        ["snake"] = new(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        },
        ["enums"] = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) } },
        ["strict"] = new(JsonSerializerDefaults.Strict),
        ["generated"] = new() { TypeInfoResolver = HostContext.Default },
        ["generated web"] = new(JsonSerializerDefaults.Web) { TypeInfoResolver = HostContext.Default },
    };
}
