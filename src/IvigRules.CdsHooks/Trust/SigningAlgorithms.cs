using Microsoft.IdentityModel.Tokens;

namespace IvigRules.CdsHooks.Trust;

/// <summary>The algorithms that may sign a token. All are asymmetric; no setting allows <c>none</c> or an HMAC.</summary>
internal static class SigningAlgorithms
{
    private const int LeastRsaBits = 2_048;

    /// <summary>Those that CDS Hooks recommends.</summary>
    internal static ImmutableArray<string> Default { get; } = [SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.RsaSha384];

    /// <summary>Those that a site may allow.</summary>
    internal static ImmutableArray<string> Possible { get; } =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
    ];

    /// <summary>Whether a key can have signed with the algorithm: its type, curve or length, and its use.</summary>
    internal static bool Fits(JsonWebKey key, string algorithm) =>
        key.Use is null or "" or "sig" && (string.IsNullOrEmpty(key.Alg) || string.Equals(key.Alg, algorithm, StringComparison.Ordinal))
        && algorithm switch
        {
            SecurityAlgorithms.EcdsaSha256 => IsOnCurve(key, "P-256"),
            SecurityAlgorithms.EcdsaSha384 => IsOnCurve(key, "P-384"),
            SecurityAlgorithms.EcdsaSha512 => IsOnCurve(key, "P-521"),
            _ => key.Kty is "RSA" && key.KeySize >= LeastRsaBits,
        };

    private static bool IsOnCurve(JsonWebKey key, string curve) =>
        key.Kty is "EC" && string.Equals(key.Crv, curve, StringComparison.Ordinal);
}
