using System.Text.Json.Serialization;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>System.Text.Json's source generation, as strict as it can be asked to be.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    Converters =
    [
        typeof(KebabCase<Sex>), typeof(KebabCase<ReproductiveStatus>), typeof(KebabCase<BloodGroup>), typeof(KebabCase<ConditionKind>), typeof(KebabCase<MsCourse>),
        typeof(KebabCase<Disease>), typeof(KebabCase<TherapyOutcome>), typeof(KebabCase<RiskFactorKind>), typeof(KebabCase<CsfCulture>),
        typeof(KebabCase<Indication>), typeof(KebabCase<Verdict>), typeof(KebabCase<Readiness>),
    ])]
[JsonSerializable(typeof(CaseDto))]
[JsonSerializable(typeof(SummaryDto))]
internal sealed partial class SourceGeneratedContext : JsonSerializerContext;
