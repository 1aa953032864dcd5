using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace IvigRules.ConsoleHost;

/// <summary>Unpacks a gzip file (RFC 1952) member by member. A byte that is part of no whole member is an error with its offset.</summary>
/// <remarks>
/// <see cref="System.IO.Compression.GZipStream"/> ends in silence at the first byte after a member that does not begin another one, and
/// reads ahead, so that where a member ended is not known. This inflater says which bytes it did not use.
/// </remarks>
internal sealed class GzipMembers(Stream packed) : Stream
{
    // Deflate packs no more than 258 bytes into two bits.
    private const long MostUnpackedOfAByte = 1_032;
    private const long Slack = 64;

    private const byte Deflate = 8;

    private readonly PackedBytes _packed = new(packed);
    private readonly Inflater _inflater = new(noHeader: true);
    private readonly Crc32 _sum = new();
    private bool _inMember;
    private bool _any;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="InvalidDataException">The file is no gzip file at an offset that the message names.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        while (count > 0)
        {
            if (!_inMember && !Begin())
                return 0;
            var read = Inflate(buffer, offset, count);
            if (read > 0)
            {
                // On a damaged code the inflater gives bytes for ever and takes none.
                if (_inflater.TotalOut > MostUnpackedOfAByte * (_inflater.TotalIn + Slack))
                    throw _packed.Fault("the packed data is damaged", _inflater.RemainingInput);
                _sum.Update(new ArraySegment<byte>(buffer, offset, read));
                return read;
            }

            if (_inflater.IsFinished)
                End();
            else
                Feed();
        }

        return 0;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            packed.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads the header of the next member; false at the end of the file.</summary>
    private bool Begin()
    {
        if (_packed.AtEnd())
            return _any ? false : throw _packed.Fault("it is empty");
        GzipHeader.Read(_packed);
        _inflater.Reset();
        _sum.Reset();
        return _inMember = _any = true;
    }

    private int Inflate(byte[] buffer, int offset, int count)
    {
        try
        {
            return _inflater.Inflate(buffer, offset, count);
        }
        catch (Exception problem) when (problem is SharpZipBaseException or IndexOutOfRangeException or ArgumentException)
        {
            throw _packed.Fault("the packed data is damaged", _inflater.RemainingInput, problem);
        }
    }

    private void Feed()
    {
        if (!_inflater.IsNeedingInput)
            throw _packed.Fault("the packed data is damaged", _inflater.RemainingInput);
        var more = _packed.Rest();
        if (more.Count == 0)
            throw _packed.Fault("it ends within a member");
        _inflater.SetInput(more.Array, more.Offset, more.Count);
    }

    /// <summary>The trailer of a member: checksum and length of what was unpacked.</summary>
    private void End()
    {
        _packed.GiveBack(_inflater.RemainingInput);
        var at = _packed.Offset;
        if (_packed.Number(4) != (uint)_sum.Value)
            throw PackedBytes.FaultAt("the checksum of a member differs", at);
        at = _packed.Offset;
        if (_packed.Number(4) != (uint)_inflater.TotalOut)
            throw PackedBytes.FaultAt("the length of a member differs", at);
        _inMember = false;
    }

    /// <summary>The fixed part of a header and what its flags announce.</summary>
    private static class GzipHeader
    {
        private const int ChecksumFlag = 2, ExtraFlag = 4, NameFlag = 8, CommentFlag = 16, Reserved = 0xE0;

        internal static void Read(PackedBytes packed)
        {
            var start = packed.Offset;
            var sum = new Crc32();
            if (Next() != 0x1F || Next() != 0x8B)
                throw PackedBytes.FaultAt("a gzip member should begin here and does not", start);
            if (Next() != Deflate)
                throw PackedBytes.FaultAt("a gzip member of an unknown method", start);
            var flags = Next();
            if ((flags & Reserved) != 0)
                throw PackedBytes.FaultAt("a gzip member with unknown flags", start);
            for (var i = 0; i < 6; i++)
                Next(); // time, level and system, which change nothing
            if ((flags & ExtraFlag) != 0)
            {
                for (var left = Next() | (Next() << 8); left > 0; left--)
                    Next();
            }

            for (var texts = ((flags & NameFlag) != 0 ? 1 : 0) + ((flags & CommentFlag) != 0 ? 1 : 0); texts > 0; texts--)
            {
                while (Next() != 0)
                {
                    // A text ends with a zero.
                }
            }

            if ((flags & ChecksumFlag) != 0 && packed.Number(2) != ((uint)sum.Value & 0xFFFF))
                throw PackedBytes.FaultAt("the checksum of a member's header differs", start);

            byte Next()
            {
                var next = packed.Next();
                sum.Update(next);
                return next;
            }
        }
    }
}
