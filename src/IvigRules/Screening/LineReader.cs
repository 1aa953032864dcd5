using System.Buffers;

namespace IvigRules;

/// <summary>A run of whole lines of the input.</summary>
/// <param name="Buffer">The bytes; rented, and given back when the lines are done.</param>
/// <param name="Length">How many of them belong to the lines.</param>
/// <param name="FirstLine">The number of the first line, from 1.</param>
/// <param name="Lines">How many lines there are.</param>
/// <param name="TooLong">When the run stands for a single line that is too long: how many bytes it has.</param>
internal readonly record struct LineRun(byte[] Buffer, int Length, long FirstLine, int Lines, long TooLong);

/// <summary>Splits a stream into runs of whole lines, in bounded memory whatever the stream or a line holds.</summary>
internal sealed class LineReader(Stream input, int maxLineBytes)
{
    private const int RunBytes = 128 * 1024;
    private const byte NewLine = (byte)'\n';

    private byte[] _rest = [];
    private int _restLength;
    private long _nextLine = 1;
    private bool _atStart = true;
    private bool _atEnd;

    /// <summary>The next run, or null at the end. Does not wait for more than one whole line, so that a pipe's reader is not kept waiting.</summary>
    internal async ValueTask<LineRun?> NextAsync(CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(_restLength + RunBytes);
        _rest.AsSpan(0, _restLength).CopyTo(buffer);
        var length = _restLength;
        _restLength = 0;
        while (true)
        {
            // Whole lines that are left over from skipping one count as well.
            var end = _atStart ? 0 : buffer.AsSpan(0, length).LastIndexOf(NewLine) + 1;
            if (_atEnd)
                end = length;
            if (end > 0)
                return Run(buffer, length, end);
            if (_atEnd)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                return null;
            }

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

        var text = buffer.AsSpan(0, end);
        var lines = text.Count(NewLine) + (text[^1] == NewLine ? 0 : 1);
        var run = new LineRun(buffer, end, _nextLine, lines, 0);
        _nextLine += lines;
        return run;
    }

    /// <summary>Reads past a line that is too long, keeping nothing of it but its length.</summary>
    private async ValueTask<LineRun> SkipLineAsync(byte[] buffer, int length, CancellationToken cancellation)
    {
        long bytes = length;
        while (true)
        {
            length = await input.ReadAsync(buffer, cancellation).ConfigureAwait(false);
            if (length == 0)
            {
                _atEnd = true;
                break;
            }

            var end = buffer.AsSpan(0, length).IndexOf(NewLine);
            if (end < 0)
            {
                bytes += length;
                continue;
            }

            bytes += end;
            _rest = buffer.AsSpan(end + 1, length - end - 1).ToArray();
            _restLength = _rest.Length;
            break;
        }

        return new LineRun(buffer, 0, _nextLine++, 1, bytes);
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
