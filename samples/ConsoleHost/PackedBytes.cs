using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>The bytes of a file that is unpacked, with their offsets.</summary>
internal sealed class PackedBytes(Stream file)
{
    private readonly byte[] _buffer = new byte[64 * 1_024];
    private int _at;
    private int _end;
    private long _before;

    /// <summary>The offset of the next byte in the file.</summary>
    internal long Offset => _before + _at;

    internal bool AtEnd()
    {
        if (_at < _end)
            return false;
        _before += _end;
        (_at, _end) = (0, file.Read(_buffer, 0, _buffer.Length));
        return _end == 0;
    }

    internal byte Next() => AtEnd() ? throw Fault("it ends within a member") : _buffer[_at++];

    /// <summary>A number of so many bytes, the least significant first.</summary>
    internal uint Number(int bytes)
    {
        uint number = 0;
        for (var i = 0; i < bytes; i++)
            number |= (uint)Next() << (8 * i);
        return number;
    }

    /// <summary>What is at hand, as read; empty at the end of the file.</summary>
    internal ArraySegment<byte> Rest()
    {
        _ = AtEnd();
        var rest = new ArraySegment<byte>(_buffer, _at, _end - _at);
        _at = _end;
        return rest;
    }

    /// <summary>Takes back the last bytes of what <see cref="Rest"/> gave.</summary>
    internal void GiveBack(int bytes) => _at -= bytes;

    internal InvalidDataException Fault(string problem, int unused = 0, Exception? inner = null) =>
        FaultAt(problem, Offset - unused, inner);

    internal static InvalidDataException FaultAt(string problem, long offset, Exception? inner = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"at byte {offset}, {problem}"), inner);
}
