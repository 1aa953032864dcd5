namespace IvigRules.CdsHooks.Http;

/// <summary>A call that may be answered, and what is logged of it.</summary>
internal sealed class Call(string service, CdsClient? client, ReadOnlyMemory<byte> body)
{
    internal string Service => service;

    internal CdsClient? Client => client;

    internal string ClientName => client?.Name ?? Anonymous;

    internal const string Anonymous = "anonymous";

    internal ReadOnlyMemory<byte> Body => body;
}
