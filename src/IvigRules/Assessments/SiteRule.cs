using System.Collections.Immutable;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>A rule that a site adds beside those of the library, with its own identifier and sources.</summary>
public sealed class SiteRule
{
    private static readonly ImmutableArray<Indication> Every = [.. Enumerable.Range(0, EnumNames<Indication>.Count).Select(EnumNames<Indication>.At)];

    /// <summary>The site's stable identifier, such as <c>SITE-01</c>: up to 40 letters, digits, hyphens and dots, beginning with a letter. The library keeps its own prefixes to itself.</summary>
    public required string Id { get; init; }

    /// <summary>What it does to the answer.</summary>
    public required SiteEffect Effect { get; init; }

    /// <summary>The rule as a sentence, with the values that it works with: results, catalogue and knowledge hash carry it.</summary>
    public required string Statement { get; init; }

    /// <summary>When it holds; for a check, what must be so. Made with <see cref="Criterion.Of"/>, and combined with All, Any and Not.</summary>
    public required Criterion When { get; init; }

    /// <summary>What it rests on; never empty.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>The indications that it applies to: all five by default.</summary>
    public ImmutableArray<Indication> Indications { get => field.IsDefault ? Every : field; init; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
