using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>
/// CI-01: the contraindication for all five indications. After an anaphylaxis its finding rests on
/// <see cref="EstablishedHypersensitivity"/>.
/// </summary>
[Name("CI-01")]
[Description("IVIG is contraindicated in a patient with known hypersensitivity to IVIG.")]
[Tag(IvigRuleSets.Safety)]
[Priority(Priorities.Contraindication)]
public sealed class KnownHypersensitivity : FindingRule;
