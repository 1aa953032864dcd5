using IvigRules.CdsHooks.Records;

namespace IvigRules.CdsHooks.Fetching;

/// <summary>A record with what could be fetched of it.</summary>
internal sealed class FetchedRecord
{
    /// <summary>The parts, as they came and as they were fetched.</summary>
    internal required RecordParts Parts { get; init; }

    /// <summary>Whether the client's server refused something that is needed.</summary>
    internal bool WasRefused { get; init; }

    /// <summary>The keys that were asked for.</summary>
    internal ImmutableArray<string> Keys { get; init; } = [];
}
