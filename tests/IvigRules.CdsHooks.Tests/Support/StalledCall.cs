using System.Net.Sockets;
using System.Text;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>A call whose body begins and waits, as bytes on the wire.</summary>
internal sealed class StalledCall : IDisposable
{
    private readonly TcpClient _tcp = new();

    internal static async Task<StalledCall> BeginAsync(RunningHost host, string path)
    {
        var call = new StalledCall();
        await call._tcp.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await call.WriteAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{");
        return call;
    }

    internal async Task<int> StatusAsync()
    {
        var bytes = new byte[12];
        await _tcp.GetStream().ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return int.Parse(Encoding.ASCII.GetString(bytes)[9..], System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose() => _tcp.Dispose();

    private async Task WriteAsync(string text) =>
        await _tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
}
