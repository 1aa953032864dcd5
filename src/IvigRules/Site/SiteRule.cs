using System.Collections.Immutable;

namespace IvigRules;

/// <summary>What a site's rule does to the answer. It can only make it stricter: there is no effect that speaks for IVIG.</summary>
public enum SiteEffect
{
    /// <summary>Met, the verdict is Contraindicated, whatever else holds. Unknown, IVIG is not considered until it is answered. NotMet, nothing changes.</summary>
    Withhold,

    /// <summary>A check before the infusion. Met, it passed. Unknown, it is outstanding. NotMet, it failed: hold.</summary>
    Check,

    /// <summary>Something to watch for. Met, it applies. Unknown, it cannot be judged yet. It changes no verdict.</summary>
    Precaution,
}

/// <summary>A rule that a site adds beside those of the library, with its own identifier and sources.</summary>
public sealed class SiteRule
{
    private static readonly ImmutableArray<Indication> Every = [.. Enumerable.Range(0, Names<Indication>.Count).Select(Names<Indication>.At)];

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

/// <summary>The rules of a site. Checked as a whole, together with the policy, when an assessor is built from it.</summary>
public sealed class SiteRuleSet
{
    /// <summary>
    /// Names the rule set and its version, such as <c>example-hospital.3</c>: up to 60 letters, digits, hyphens and dots. Every result shows it
    /// behind the library's own. Change it whenever the code of a criterion changes: what the code does is not in the knowledge hash.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>The rules; their order changes nothing.</summary>
    public required ImmutableArray<SiteRule> Rules { get => field.OrEmpty(); init; }

    /// <summary>The version.</summary>
    public override string ToString() => Version;
}
