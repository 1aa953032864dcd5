namespace IvigRules.ConsoleHost;

/// <summary>A stream to read that knows how far the file behind it has been read.</summary>
internal sealed class CountingStream(Stream inner, CountingStream? file = null) : Stream
{
    private long _read;

    /// <summary>Bytes read of the file, packed if it is packed.</summary>
    internal long BytesRead => file?.BytesRead ?? _read;

    /// <summary>Whether a cancelled read is left alone, for standard input, which cannot break off a read.</summary>
    internal bool LeavesReads { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var reading = inner.ReadAsync(buffer, cancellationToken);
        var read = LeavesReads && !reading.IsCompleted
            ? await reading.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false)
            : await reading.ConfigureAwait(false);
        _read += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
