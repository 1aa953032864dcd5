using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>A client that signs tokens as CDS Hooks says, and, for a test, otherwise.</summary>
internal sealed class Signer : IDisposable
{
    internal const string Issuer = "https://ehr.example.org";

    internal Signer(string id = "key-1", string algorithm = "ES384") => (Id, Algorithm) = (id, algorithm);

#pragma warning disable RS0030 // A client signs by the clock of the machine; where the time matters a test sets it.
    internal static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030

    internal string Id { get; }

    internal string Algorithm { get; }

    private readonly Lazy<ECDsa> _ec384 = new(() => ECDsa.Create(ECCurve.NamedCurves.nistP384));
    private readonly Lazy<ECDsa> _ec256 = new(() => ECDsa.Create(ECCurve.NamedCurves.nistP256));
    private readonly Lazy<RSA> _rsa = new(() => RSA.Create(2_048));

    private ECDsa Ec384 => _ec384.Value;

    private ECDsa Ec256 => _ec256.Value;

    private RSA Rsa => _rsa.Value;

    /// <summary>The public key as a member of a JSON Web Key Set.</summary>
    internal JsonObject Key()
    {
        if (Algorithm == "RS384")
        {
            var rsa = Rsa.ExportParameters(includePrivateParameters: false);
            return new()
            {
                ["kty"] = "RSA",
                ["kid"] = Id,
                ["n"] = Base64Url.EncodeToString(rsa.Modulus),
                ["e"] = Base64Url.EncodeToString(rsa.Exponent)
            };
        }

        var ec = (Algorithm == "ES256" ? Ec256 : Ec384).ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "EC",
            ["crv"] = Algorithm == "ES256" ? "P-256" : "P-384",
            ["kid"] = Id,
            ["x"] = Base64Url.EncodeToString(ec.Q.X),
            ["y"] = Base64Url.EncodeToString(ec.Q.Y),
        };
    }

    internal static string Set(params Signer[] signers) =>
        new JsonObject { ["keys"] = new JsonArray([.. signers.Select(signer => signer.Key())]) }.ToJsonString();

    internal JsonObject Header() => new() { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = Id };

    internal static JsonObject Payload(DateTimeOffset now, string path) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Host.BaseUrl + path,
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(4).ToUnixTimeSeconds(),
        ["jti"] = Guid.NewGuid().ToString(),
    };

    internal string Token(DateTimeOffset now, string path) => Sign(Header(), Payload(now, path));

    internal string Sign(JsonObject header, JsonObject payload)
    {
        var content = $"{Encode(header)}.{Encode(payload)}";
        var bytes = Encoding.ASCII.GetBytes(content);
        var signature = header["alg"]?.ToString() switch
        {
            "none" => [],
            "HS384" => HMACSHA384.HashData(Encoding.UTF8.GetBytes(Key().ToJsonString()), bytes),
            "RS384" => Rsa.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "ES256" => Ec256.SignData(bytes, HashAlgorithmName.SHA256),
            _ => Ec384.SignData(bytes, HashAlgorithmName.SHA384),
        };
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose()
    {
        foreach (var key in new AsymmetricAlgorithm?[] { Made(_ec384), Made(_ec256), Made(_rsa) })
            key?.Dispose();
    }

    private static T? Made<T>(Lazy<T> key)
        where T : class => key.IsValueCreated ? key.Value : null;

    internal static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    internal static Dictionary<string, string?> Client(string? jwks, string? keys = null, int at = 0, string issuer = Issuer) =>
        new(StringComparer.Ordinal)
        {
            ["CdsHooks:PublicBaseUrl"] = Host.BaseUrl,
            ["CdsHooks:Zone"] = "Etc/UTC",
            ["CdsHooks:Limits:CallSeconds"] = "60",
            [string.Create(CultureInfo.InvariantCulture, $"CdsHooks:Clients:{at}:Name")] = "main-ehr",
            [string.Create(CultureInfo.InvariantCulture, $"CdsHooks:Clients:{at}:Issuer")] = issuer,
            [string.Create(CultureInfo.InvariantCulture, $"CdsHooks:Clients:{at}:Jwks")] = jwks,
            [string.Create(CultureInfo.InvariantCulture, $"CdsHooks:Clients:{at}:Keys")] = keys,
        };
}
