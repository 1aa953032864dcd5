using Microsoft.IdentityModel.Tokens;

namespace IvigRules.CdsHooks.Configuration;

/// <summary>A client that may call: an EHR.</summary>
internal sealed class CdsClient
{
    /// <summary>The name in logs and in stored feedback.</summary>
    internal required string Name { get; init; }

    /// <summary>The <c>iss</c> of its tokens, letter for letter.</summary>
    internal required string Issuer { get; init; }

    /// <summary>The address of its keys, letter for letter as it is configured; absent when they are pinned.</summary>
    internal string? Jwks { get; init; }

    /// <summary>The keys that are configured themselves; absent when they are fetched.</summary>
    internal JsonWebKeySet? PinnedKeys { get; init; }

    /// <summary>The <c>tenant</c> that its tokens have to name; absent when any will do.</summary>
    internal string? Tenant { get; init; }

    /// <summary>The FHIR servers that may be read for it. An address that is not beneath one is never called.</summary>
    internal required ImmutableArray<Uri> FhirServers { get; init; }
}
