namespace IvigRules.CdsHooks.Cards;

/// <summary>A card. It holds patient data: it is no record, so that nothing prints it.</summary>
internal sealed class Card
{
    public required string Uuid { get; init; }

    public required string Summary { get; init; }

    public required string Detail { get; init; }

    public required Indicator Indicator { get; init; }

    public required CardSource Source { get; init; }

    /// <summary>Absent rather than empty.</summary>
    public IReadOnlyList<CardLink>? Links { get; init; }

    /// <summary>With a warning and louder; absent rather than empty.</summary>
    public IReadOnlyList<Coding>? OverrideReasons { get; init; }
}
