using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>A server that answers every call with 404, and is no part of what the process tells.</summary>
internal sealed class SilentEhr : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    internal SilentEhr()
    {
        _listener.Start();
        _ = Task.Run(AnswerAsync);
    }

    internal string Url => $"http://{_listener.LocalEndpoint}/fhir";

    internal string Asked { get; private set; } = "";

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync()
    {
        while (true)
        {
            using var call = await _listener.AcceptTcpClientAsync();
            var bytes = new byte[8_192];
            Asked += Encoding.ASCII.GetString(bytes, 0, await call.GetStream().ReadAsync(bytes));
            await call.GetStream().WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        }
    }
}
