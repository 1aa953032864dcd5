using System.Text.Json.Serialization;

namespace IvigRules.Benchmarks.SourceGenerated;

/// <summary>Reads cases, as strictly as source generation can be asked to.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(KebabCase<Sex>), typeof(KebabCase<ReproductiveStatus>), typeof(KebabCase<BloodGroup>),
        typeof(KebabCase<MsCourse>), typeof(KebabCase<Verification>), typeof(KebabCase<Disease>),
        typeof(KebabCase<TherapyOutcome>), typeof(KebabCase<RiskFactorKind>), typeof(KebabCase<CsfCulture>),
    ])]
[JsonSerializable(typeof(CaseDto))]
internal sealed partial class CaseContext : JsonSerializerContext;
