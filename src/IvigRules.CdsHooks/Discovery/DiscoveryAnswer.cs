namespace IvigRules.CdsHooks.Discovery;

/// <summary>The body of the discovery.</summary>
internal sealed class DiscoveryAnswer
{
    public required IReadOnlyList<ServiceBody> Services { get; init; }

    /// <summary>One service.</summary>
    internal sealed class ServiceBody
    {
        public required string Hook { get; init; }

        public required string Title { get; init; }

        public required string Description { get; init; }

        public required string Id { get; init; }

        public required IReadOnlyDictionary<string, string> Prefetch { get; init; }

        public required string UsageRequirements { get; init; }
    }
}
