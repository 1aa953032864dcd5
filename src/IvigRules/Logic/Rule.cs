namespace IvigRules.Logic;

/// <summary>
/// One guideline sentence: an identifier, what it is for, when it holds, how strongly the source puts it, and where it stands.
/// </summary>
public sealed class Rule
{
    private static readonly ImmutableArray<Indication> Every = [.. Enum.GetValues<Indication>()];

    /// <summary>
    /// The stable identifier, such as <c>MS-01</c>. A site's identifier has up to 40 letters, digits, hyphens and dots and begins with a
    /// letter; the library keeps its own prefixes to itself.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What the rule is for, and so what its truth means.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>How the source puts it, such as <c>would consider (third line)</c>. The default says that it is a site's rule.</summary>
    public string Strength { get; init; } = "site rule";

    /// <summary>The rule as a sentence, with the values that it works with.</summary>
    public required string Statement { get; init; }

    /// <summary>When it holds; for a check, what must be so.</summary>
    public required Criterion When { get; init; }

    /// <summary>The citations that it rests on; never empty.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>
    /// The indications that a site's rule applies to: all five by default. A rule of the library applies to the sets that list it.
    /// </summary>
    public ImmutableArray<Indication> Indications { get => field.IsDefault ? Every : field; init; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
