using System.Buffers;

namespace IvigRules.CdsHooks;

/// <summary>Reads a stream whole, and never more of it than a bound.</summary>
internal static class BoundedBytes
{
    private const int Step = 64 * 1024;

    /// <summary>All bytes; null when there are more than the bound.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long most, CancellationToken cancel)
    {
        var bytes = new ArrayBufferWriter<byte>(Step);
        while (await stream.ReadAsync(bytes.GetMemory(Step), cancel).ConfigureAwait(false) is > 0 and var count)
        {
            bytes.Advance(count);
            if (bytes.WrittenCount > most)
                return null;
        }

        return bytes.WrittenMemory;
    }
}
