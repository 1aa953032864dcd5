using System.Collections.Immutable;

namespace IvigRules;

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

/// <summary>What IVIG may be considered for.</summary>
public enum Indication
{
    /// <summary>An acute relapse of multiple sclerosis.</summary>
    AcuteMsRelapse,

    /// <summary>Prevention of relapses of multiple sclerosis.</summary>
    MsRelapsePrevention,

    /// <summary>An acute relapse of neuromyelitis optica.</summary>
    AcuteNmoRelapse,

    /// <summary>Prevention of relapses of neuromyelitis optica.</summary>
    NmoRelapsePrevention,

    /// <summary>Immune reconstitution syndrome in progressive multifocal leukoencephalopathy after natalizumab.</summary>
    NatalizumabPmlIris,
}

/// <summary>One guideline sentence: an id, when it holds, how strongly the source puts it, and where it stands.</summary>
public sealed class Rule
{
    /// <summary>The stable identifier, such as <c>MS-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>How the source puts it, such as <c>would consider (third line)</c>.</summary>
    public required string Strength { get; init; }

    /// <summary>The rule as a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>When it holds.</summary>
    public required Criterion When { get; init; }

    /// <summary>What it rests on; never empty.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>The regimen that goes with an indication; absent where the source states none.</summary>
    public Regimen? Regimen { get; init; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}

/// <summary>The rules of one indication, in table order.</summary>
public sealed class RuleSet
{
    /// <summary>What the rules decide.</summary>
    public required Indication Indication { get; init; }

    /// <summary>The rules in the order in which they are reported: indications and advice, then contraindications.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }
}
