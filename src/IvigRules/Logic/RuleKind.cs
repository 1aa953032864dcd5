using System.Collections.Immutable;
using IvigRules.Facts;

namespace IvigRules.Logic;

/// <summary>What a rule is for.</summary>
public enum RuleKind
{
    /// <summary>Reasons to consider IVIG.</summary>
    Indication,

    /// <summary>Reasons never to give it.</summary>
    Contraindication,

    /// <summary>Something worth knowing that decides nothing and asks for nothing.</summary>
    Advice,
}
