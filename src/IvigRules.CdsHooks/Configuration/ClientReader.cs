using Microsoft.IdentityModel.Tokens;

namespace IvigRules.CdsHooks.Configuration;

/// <summary>Reads one client of the settings.</summary>
internal static class ClientReader
{
    internal static CdsClient Read(SettingsSection section, bool isDevelopment)
    {
        var client = new CdsClient
        {
            Name = section.Needed("Name"),
            Issuer = section.Needed("Issuer"),
            Jwks = section.Address("Jwks", isDevelopment) is null ? null : section.Text("Jwks"),
            PinnedKeys = PinnedKeys(section),
            Tenant = section.Text("Tenant"),
            FhirServers = [.. section.Addresses("FhirServers", isDevelopment)],
        };
        if (string.IsNullOrEmpty(section.Text("Jwks")) == (client.PinnedKeys is null))
            section.Fault("Jwks", "a client has either Jwks, the address of its keys, or Keys, a file with them");
        if (!isDevelopment && client.Issuer.TrimEnd('/').Equals(Sandbox.Origin, StringComparison.OrdinalIgnoreCase))
            section.Fault("Issuer", "the sandbox's private key is public, so that anyone can sign as it: for Development only");
        section.ReportUnknown();
        return client;
    }

    private static JsonWebKeySet? PinnedKeys(SettingsSection section)
    {
        if (section.Text("Keys") is not { } file)
            return null;
        try
        {
            return JsonWebKeySet.Create(File.ReadAllText(file));
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or UnauthorizedAccessException)
        {
            section.Fault("Keys", "the file cannot be read as a JSON Web Key Set");
            return new();
        }
    }
}
