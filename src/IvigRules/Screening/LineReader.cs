using System.Buffers;

namespace IvigRules.Screening;

/// <summary>Splits a stream into runs of whole lines, in bounded memory whatever the stream or a line holds.</summary>
internal sealed class LineReader(Stream input, int maxLineBytes)
{
    /// <summary>The approximate length of a run: short enough for the CPU caches, long enough to make its hand-over cheap.</summary>
    internal const int RunBytes = 64 * 1024;

    private const byte NewLine = (byte)'\n';

    private byte[] _rest = [];
    private int _restLength;
    private bool _atStart = true;
    private bool _atEnd;

    /// <summary>The number of lines read so far.</summary>
    internal long Lines { get; private set; }

    /// <summary>Whether the end is reached and every line before it was returned.</summary>
    internal bool Ended { get; private set; }

    /// <summary>The next run, or null at the end. Waits for no more than one whole line, so that a pipe is answered at once.</summary>
    internal async ValueTask<LineRun?> NextAsync(CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(_restLength + RunBytes);
        _rest.AsSpan(0, _restLength).CopyTo(buffer);
        var length = _restLength;
        var searched = 0;
        _restLength = 0;
        while (true)
        {
            if (!_atStart)
            {
                // This includes whole lines that are left over after a skipped line.
                var end = buffer.AsSpan(searched, length - searched).LastIndexOf(NewLine);
                if (end >= 0)
                    return Run(buffer, length, searched + end + 1);
                searched = length;
            }

            if (_atEnd)
                return Last(buffer, length);

            // A line may still end within the bound, its carriage return not counted.
            if (length > maxLineBytes + 1)
                return await SkipLineAsync(buffer, length, cancellation).ConfigureAwait(false);
            if (length == buffer.Length)
                buffer = Grow(buffer);

            var read = await input.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            _atEnd = read == 0;
            length += read;
            if (_atStart && (length >= 3 || _atEnd))
                length = WithoutByteOrderMark(buffer, length);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private LineRun Run(byte[] buffer, int length, int end)
    {
        if (end < length)
        {
            if (_rest.Length < length - end)
                _rest = new byte[Math.Max(length - end, 4096)];
            buffer.AsSpan(end, length - end).CopyTo(_rest);
            _restLength = length - end;
        }

        var lines = buffer.AsSpan(0, end).Count(NewLine);
        var run = new LineRun(buffer, end, Lines + 1, lines, 0);
        Lines += lines;
        return run;
    }

    /// <summary>The text after the last line end, if any.</summary>
    private LineRun? Last(byte[] buffer, int length)
    {
        if (length > 0)
            return new LineRun(buffer, length, ++Lines, 1, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        Ended = true;
        return null;
    }

    /// <summary>Reads past a line that is too long and keeps only its length.</summary>
    private async ValueTask<LineRun> SkipLineAsync(byte[] buffer, int length, CancellationToken cancellation)
    {
        long bytes = length;
        var last = buffer[length - 1];
        while (true)
        {
            length = await input.ReadAsync(buffer, cancellation).ConfigureAwait(false);
            if (length == 0)
            {
                _atEnd = true;
                break;
            }

            var end = buffer.AsSpan(0, length).IndexOf(NewLine);
            var part = end < 0 ? length : end;
            bytes += part;
            if (part > 0)
                last = buffer[part - 1];
            if (end < 0)
                continue;

            _rest = buffer.AsSpan(end + 1, length - end - 1).ToArray();
            _restLength = _rest.Length;
            break;
        }

        return new LineRun(buffer, 0, ++Lines, 1, last == (byte)'\r' ? bytes - 1 : bytes);
    }

    private int WithoutByteOrderMark(byte[] buffer, int length)
    {
        _atStart = false;
        if (!buffer.AsSpan(0, length).StartsWith("\uFEFF"u8))
            return length;
        buffer.AsSpan(3, length - 3).CopyTo(buffer);
        return length - 3;
    }
}
