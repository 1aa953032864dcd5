using System.Net;
using System.Text;

namespace IvigRules.WebHost.Tests;

/// <summary>A body that is sent byte by byte, each in a chunk of its own.</summary>
internal sealed class ByteByByte : HttpContent
{
    private readonly byte[] _utf8;

    internal ByteByByte(string json)
    {
        _utf8 = Encoding.UTF8.GetBytes(json);
        Headers.ContentType = new("application/json");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            await stream.WriteAsync(_utf8.AsMemory(i, 1)).ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
