using System.ComponentModel;

namespace IvigRules.Logic;

/// <summary>One guideline statement: its identifier, kind, strength and criterion, and the citations that support it.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class Rule
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    private static readonly ImmutableArray<Indication> Every = [.. Enum.GetValues<Indication>()];

    /// <summary>
    /// The stable identifier, such as <c>MS-01</c>. A site's identifier has up to 40 letters, digits, hyphens and dots and begins with a
    /// letter; the prefixes of the library's identifiers are reserved.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The kind of rule, which defines the meaning of its truth.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The strength in the source's words, such as <c>would consider (third line)</c>; <c>site rule</c> by default.</summary>
    public string Strength { get; init; } = "site rule";

    /// <summary>The rule as a sentence, with the values that it works with.</summary>
    public required string Statement { get; init; }

    /// <summary>The criterion under which the rule holds; for a check, the criterion to pass.</summary>
    public required Criterion When { get; init; }

    /// <summary>The citations that support it; never empty.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>The indications that a site's rule applies to, all by default. A library rule applies to the sets that list it.</summary>
    public ImmutableArray<Indication> Indications { get => field.IsDefault ? Every : field; init; }

    /// <summary>Whether a result shows a finding on it only when it is Met: where it does not apply, it says nothing.</summary>
    internal bool OnlyWhenMet { get; init; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
