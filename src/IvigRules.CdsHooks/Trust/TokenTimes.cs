using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IvigRules.CdsHooks.Trust;

/// <summary>The times of a token, to the second.</summary>
internal sealed class TokenTimes
{
    /// <summary>By how much the clocks of client and service may differ.</summary>
    internal static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    private static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };

    private TokenTimes(DateTimeOffset issued, DateTimeOffset expires, DateTimeOffset? notBefore) =>
        (Issued, Expires, NotBefore) = (issued, expires, notBefore);

    internal DateTimeOffset Expires { get; }

    private DateTimeOffset Issued { get; }

    private DateTimeOffset? NotBefore { get; }

    /// <summary>The times of a token; null when <c>exp</c> or <c>iat</c> is missing, one is no number, or a claim stands twice.</summary>
    internal static TokenTimes? Of(JsonWebToken token)
    {
        try
        {
            using var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(token.EncodedPayload), OnceEach);
            var claims = payload.RootElement;
            var notBefore = Read(claims, "nbf");
            return Read(claims, "iat") is { } issued && Read(claims, "exp") is { } expires
                && (notBefore is not null || !claims.TryGetProperty("nbf", out _))
                ? new(issued, expires, notBefore) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal bool AreValidAt(DateTimeOffset now) => Expires > Issued && Expires - Issued <= LongestLife && Expires + Tolerance > now
        && Issued - Tolerance <= now && !(NotBefore - Tolerance > now);

    /// <summary>A number of seconds, as it stands: the token's own reader takes texts for numbers.</summary>
    private static DateTimeOffset? Read(JsonElement claims, string claim) =>
        claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var seconds)
            && seconds is >= 0 and <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
}
