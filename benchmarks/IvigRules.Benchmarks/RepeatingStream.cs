namespace IvigRules.Benchmarks;

/// <summary>Reads the same lines again and again until so many have been read, without holding more than one copy of them.</summary>
internal sealed class RepeatingStream(byte[] text, int linesInText, long lines) : Stream
{
    private long _linesLeft = lines;
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_linesLeft <= 0)
            return 0;
        var rest = text.AsSpan(_at);
        if (_linesLeft < linesInText)
            rest = rest[..UpToLine(rest, _linesLeft - LinesBefore())];
        var length = Math.Min(buffer.Length, rest.Length);
        rest[..length].CopyTo(buffer);
        _at += length;
        if (_at == text.Length || length == rest.Length)
        {
            _linesLeft -= linesInText;
            _at = 0;
        }

        return length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private long LinesBefore() => text.AsSpan(0, _at).Count((byte)'\n');

    private static int UpToLine(ReadOnlySpan<byte> rest, long lines)
    {
        var at = 0;
        for (; lines > 0; lines--)
            at += rest[at..].IndexOf((byte)'\n') + 1;
        return at;
    }
}
