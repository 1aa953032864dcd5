using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IvigRules.CdsHooks.Trust;

/// <summary>
/// Says which client calls, by the token of the call. Whatever is wrong with it, the answer is the same 401; the reason goes to the log.
/// </summary>
internal sealed class TokenCheck(CdsHooksSettings settings, KeyRing ring, IJtiStore used, TimeProvider clock)
{
    private const int MostLetters = 16 * 1024;
    private const int MostLettersOfId = 256;

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MostLetters };

    /// <summary>The client of a call; null for anyone, where the service is open.</summary>
    /// <param name="authorization">The header <c>Authorization</c>.</param>
    /// <param name="path">The path that was called.</param>
    /// <param name="cancel">Cancels the call.</param>
    /// <exception cref="RefusedException">It is no client, or the token is not valid.</exception>
    internal async ValueTask<CdsClient?> CheckAsync(StringValues authorization, string path, CancellationToken cancel)
    {
        if (settings.AllowAnonymous && (authorization.Count == 0 || settings.Clients.IsEmpty))
            return null;
        var token = Parse(authorization);
        if (!settings.Algorithms.Contains(token.Alg, StringComparer.Ordinal))
            throw Refused.Unauthorized("algorithm");
        if (token.TryGetHeaderValue<object>("crit", out _))
            throw Refused.Unauthorized("critical header");
        if (!ring.TryFind(token.Issuer, out var client, out var keys))
            throw Refused.Unauthorized("issuer");
        if (client.Jwks is not null && token.TryGetHeaderValue<object>("jku", out var jku)
            && !string.Equals(jku as string, client.Jwks, StringComparison.Ordinal))
            throw Refused.Unauthorized("address of keys");
        if (string.IsNullOrEmpty(token.Kid) || await keys.FindAsync(token.Kid, token.Alg, cancel).ConfigureAwait(false) is not { } key)
            throw Refused.Unauthorized("key");
        await CheckSignatureAsync(token, client, key, path).ConfigureAwait(false);
        var times = TokenTimes.Of(token) ?? throw Refused.Unauthorized("times");
        if (!times.AreValidAt(clock.GetUtcNow()))
            throw Refused.Unauthorized("times");
        if (client.Tenant is { } tenant && !(token.TryGetPayloadValue<string>("tenant", out var named)
            && string.Equals(named, tenant, StringComparison.Ordinal)))
            throw Refused.Unauthorized("tenant");
        await CheckUnusedAsync(token, client, times, cancel).ConfigureAwait(false);
        return client;
    }

    private static JsonWebToken Parse(StringValues authorization)
    {
        if (authorization is not [{ } header] || !AuthenticationHeaderValue.TryParse(header, out var given)
            || !string.Equals(given.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || given.Parameter is not { Length: > 0 and <= MostLetters } text)
            throw Refused.Unauthorized("no token");
        try
        {
            var token = new JsonWebToken(text);
            return token.IsEncrypted || !token.IsSigned ? throw Refused.Unauthorized("not signed") : token;
        }
        catch (ArgumentException)
        {
            // Its message repeats the token.
            throw Refused.Unauthorized("no token");
        }
    }

    private async Task CheckSignatureAsync(JsonWebToken token, CdsClient client, JsonWebKey key, string path)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = settings.Algorithms,
            ValidTypes = ["JWT"],
            ValidIssuer = client.Issuer,
            ValidAudience = settings.PublicBaseUrl + path,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (_, _, checkedToken, _) => TokenTimes.Of((JsonWebToken)checkedToken)?.AreValidAt(clock.GetUtcNow()) == true,
        }).ConfigureAwait(false);
        if (!result.IsValid)
        {
            throw Refused.Unauthorized(result.Exception switch
            {
                SecurityTokenInvalidAudienceException => "audience",
                SecurityTokenInvalidLifetimeException => "times",
                SecurityTokenInvalidTypeException => "type",
                _ => "signature",
            });
        }
    }

    /// <summary>The last check, so that only a token that is valid otherwise is remembered.</summary>
    private async Task CheckUnusedAsync(JsonWebToken token, CdsClient client, TokenTimes times, CancellationToken cancel)
    {
        if (!token.TryGetPayloadValue<string>("jti", out var id) || id is not { Length: > 0 and <= MostLettersOfId })
            throw Refused.Unauthorized("no jti");
        bool isNew;
        try
        {
            isNew = await used.TryAddAsync(client.Issuer, id, times.Expires + TokenTimes.Tolerance, cancel).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw Refused.Unavailable("store of used tokens");
        }

        if (!isNew)
            throw Refused.Unauthorized("used before");
    }
}
