using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Trust;

/// <summary>Tokens that differ from a valid one in one thing, and why they are refused; null where they are valid all the same.</summary>
internal static class TokenRows
{
    private const string Jwks = "https://ehr.example.org/jwks.json";

    internal static IReadOnlyDictionary<string, (Action<JsonObject, JsonObject> Change, string? Reason)> All { get; } =
        new Dictionary<string, (Action<JsonObject, JsonObject>, string?)>(StringComparer.Ordinal)
        {
            ["as it should be"] = (Same, null),
            ["alg none"] = ((header, _) => header["alg"] = "none", "not signed"),
            ["alg HS384"] = ((header, _) => header["alg"] = "HS384", "algorithm"),
            ["alg HS256"] = ((header, _) => header["alg"] = "HS256", "algorithm"),
            ["alg ES256"] = ((header, _) => header["alg"] = "ES256", "algorithm"),
            ["alg in another case"] = ((header, _) => header["alg"] = "es384", "algorithm"),
            ["typ missing"] = ((header, _) => header.Remove("typ"), "type"),
            ["typ at+jwt"] = ((header, _) => header["typ"] = "at+jwt", "type"),
            ["crit"] = ((header, _) => header["crit"] = new JsonArray("exp"), "critical header"),
            ["iss unknown"] = ((_, payload) => payload["iss"] = "https://other.example.org", "issuer"),
            ["iss with a slash"] = ((_, payload) => payload["iss"] = Signer.Issuer + "/", "issuer"),
            ["iss missing"] = ((_, payload) => payload.Remove("iss"), "issuer"),
            ["jku as configured"] = ((header, _) => header["jku"] = Jwks, null),
            ["jku of another host"] = ((header, _) => header["jku"] = "https://evil.example/jwks.json", "address of keys"),
            ["jku in another case"] = ((header, _) => header["jku"] = Jwks.ToUpperInvariant(), "address of keys"),
            ["jku that is no text"] = ((header, _) => header["jku"] = 1, "address of keys"),
            ["kid missing"] = ((header, _) => header.Remove("kid"), "key"),
            ["kid unknown"] = ((header, _) => header["kid"] = "key-9", "key"),
            ["kid of a key of another type"] = ((header, _) => header["kid"] = "rsa-1", "key"),
            ["aud in a list"] = ((_, payload) => payload["aud"] = new JsonArray("https://x.example", payload["aud"]!.DeepClone()), null),
            ["aud missing"] = ((_, payload) => payload.Remove("aud"), "audience"),
            ["aud of another service"] = ((_, payload) => payload["aud"] = Host.BaseUrl + "/cds-services/ivig-order-sign", "audience"),
            ["aud with a slash"] = ((_, payload) => payload["aud"] += "/", "audience"),
            ["aud that is the host"] = ((_, payload) => payload["aud"] = Host.BaseUrl, "audience"),
            ["aud in another case"] = ((_, payload) => payload["aud"] = payload["aud"]!.ToString().ToUpperInvariant(), "audience"),
            ["exp missing"] = ((_, payload) => payload.Remove("exp"), "times"),
            ["exp a text"] = ((_, payload) => payload["exp"] = payload["exp"]!.ToString(), "times"),
            ["exp without bound"] = ((_, payload) => payload["exp"] = 1e300, "no token"),
            ["exp past within the tolerance"] = ((_, payload) => Times(payload, issued: -300, expires: -59), null),
            ["exp past"] = ((_, payload) => Times(payload, issued: -300, expires: -60), "times"),
            ["iat missing"] = ((_, payload) => payload.Remove("iat"), "times"),
            ["iat to come within the tolerance"] = ((_, payload) => Times(payload, issued: 60, expires: 300), null),
            ["iat to come"] = ((_, payload) => Times(payload, issued: 61, expires: 300), "times"),
            ["five minutes of life"] = ((_, payload) => Times(payload, issued: 0, expires: 300), null),
            ["more than five minutes"] = ((_, payload) => Times(payload, issued: 0, expires: 301), "times"),
            ["exp before iat"] = ((_, payload) => Times(payload, issued: 10, expires: 5), "times"),
            ["nbf past"] = ((_, payload) => payload["nbf"] = Now - 10, null),
            ["nbf to come"] = ((_, payload) => payload["nbf"] = Now + 61, "times"),
            ["nbf a text"] = ((_, payload) => payload["nbf"] = "soon", "no token"),
            ["jti missing"] = ((_, payload) => payload.Remove("jti"), "no jti"),
            ["jti empty"] = ((_, payload) => payload["jti"] = "", "no jti"),
            ["jti endless"] = ((_, payload) => payload["jti"] = new string('x', 257), "no jti"),
        };

    private static long Now => new TestClock().GetUtcNow().ToUnixTimeSeconds();

    private static void Same(JsonObject header, JsonObject payload) => Assert.NotSame(header, payload);

    private static void Times(JsonObject payload, int issued, int expires) =>
        (payload["iat"], payload["exp"]) = (Now + issued, Now + expires);
}
