namespace IvigRules.Reports;

/// <summary>A word of the JSON contract, with the groups that it lies beneath or the units that go with it, and its other names.</summary>
internal sealed record VocabularyWord(string Name, ImmutableArray<string> Details)
{
    internal ImmutableArray<string> OtherNames { get; init; } = [];
}
