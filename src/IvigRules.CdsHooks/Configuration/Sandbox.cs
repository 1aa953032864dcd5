namespace IvigRules.CdsHooks.Configuration;

/// <summary>The official sandbox. Its private key lies in its public repository, so that anyone can sign as it.</summary>
internal static class Sandbox
{
    internal const string Origin = "https://sandbox.cds-hooks.org";
}
