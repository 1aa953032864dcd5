namespace IvigRules.Policy;

/// <summary>A therapy by its canonical identifier, the groups above it, and the other names under which it is charted.</summary>
/// <param name="Id">The canonical identifier, such as <c>plasma-exchange</c>.</param>
/// <param name="Beneath">The groups that it is a direct member of; empty when there is none.</param>
/// <param name="OtherNames">Other names, such as <c>plex</c>: INN and USAN, abbreviations, trade names.</param>
/// <param name="InWords">The name in a sentence, such as <c>plasma exchange</c> or <c>interferon beta-1a</c>.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record TherapyName(string Id, ImmutableArray<string> Beneath, ImmutableArray<string> OtherNames, string InWords)
{
    // The table is shared by all: its rows cannot be written to.
    /// <summary>The canonical identifier, such as <c>plasma-exchange</c>.</summary>
    public string Id { get; } = Id;

    /// <summary>The groups that it is a direct member of; empty when there is none.</summary>
    public ImmutableArray<string> Beneath { get; } = Beneath;

    /// <summary>Other names, such as <c>plex</c>: INN and USAN, abbreviations, trade names.</summary>
    public ImmutableArray<string> OtherNames { get; } = OtherNames;

    /// <summary>The name in a sentence, such as <c>plasma exchange</c> or <c>interferon beta-1a</c>.</summary>
    public string InWords { get; } = InWords;
}
