using System.IO.Compression;
using System.Text;
using IvigRules.ConsoleHost;
using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Screening;

namespace IvigRules.Tests.Faults;

/// <summary>
/// In a .gz file the first bytes after a member that were no member ended the input in silence: the rest of the patients was dropped with
/// exit code 0.
/// </summary>
public sealed class PackedMembersTests : IDisposable
{
    private const string First = "{\"asOf\":\"2026-11-13\"}\n", Second = "{\"patient\":\"p\"}\n";

    private static readonly byte[] Two = [.. Member(First), .. Member(Second)];

    private readonly ScreenFolder _folder = new();

    private string File => _folder.Name("cases.ndjson.gz");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_SeveralMembersOneOfThemEmpty_GivesAllOfThem() =>
        Assert.Equal(First + Second, Unpacked([.. Member(First), .. Member(""), .. Member(Second)]));

    [Fact]
    public void Read_AnyBitFlipped_GivesTheSameOrAnErrorThatNamesAnOffset()
    {
        var refused = 0;
        for (var bit = 0; bit < Two.Length * 8; bit++)
        {
            var flipped = Two.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                Assert.Equal(First + Second, Unpacked(flipped));
            }
            catch (InvalidDataException problem)
            {
                refused++;
                Assert.Matches("^at byte [0-9]+, ", problem.Message);
            }
        }

        // Time, level and system of both headers change nothing, and so do a flag for text and bits after the end of the packed data.
        Assert.InRange(refused, (Two.Length - 2 * 8) * 8, Two.Length * 8);
    }

    [Fact]
    public void Read_CutOffAnywhere_IsRefusedOrEndsBetweenTheMembers()
    {
        for (var length = 0; length < Two.Length; length++)
        {
            if (length == Member(First).Length)
                Assert.Equal(First, Unpacked(Two[..length]));
            else
                Assert.Throws<InvalidDataException>(() => Unpacked(Two[..length]));
        }
    }

    /// <summary>Zeros, text, one byte, the beginning of a member.</summary>
    [Theory]
    [InlineData("\0\0\0\0")]
    [InlineData("text")]
    [InlineData("\n")]
    [InlineData("\u001f")]
    public void Screen_SomethingElseAfterOrBetweenMembers_IsRefusedByItsOffset(string other)
    {
        byte[] first = Member(Population.Good + "\n"), last = Member(Population.OtherGood + "\n"), more = Encoding.Latin1.GetBytes(other);
        (byte[] Bytes, int Offset)[] files =
        [
            ([.. first, .. last, .. more], first.Length + last.Length),
            ([.. first, .. more, .. last], first.Length),
        ];
        foreach (var (bytes, offset) in files)
        {
            System.IO.File.WriteAllBytes(File, bytes);
            var (exit, _, error) = HostRun.Of("screen", File, "--out", _folder.Output, "--rejects", _folder.Rejects);
            Assert.Equal(1, exit);
            Assert.Matches($"at byte {offset}|at byte {offset + 1}, it ends", error);
            Assert.Equal(["cases.ndjson.gz", "in.ndjson", "rejects.ndjson"], _folder.Files);
        }
    }

    /// <summary>A name, a comment, more fields and a checksum of the header, as RFC 1952 has them.</summary>
    [Fact]
    public void Read_HeaderWithEveryField_IsRead()
    {
        var plain = Member(First);
        byte[] header = [0x1F, 0x8B, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, (byte)'n', 0, (byte)'c', 0];
        Assert.Equal(First, Unpacked([.. header, .. plain[10..]]));
        header[3] |= 2;
        var sum = Crc32(header);
        Assert.Equal(First, Unpacked([.. header, (byte)sum, (byte)(sum >> 8), .. plain[10..]]));
        Assert.Throws<InvalidDataException>(() => Unpacked([.. header, (byte)~sum, (byte)(sum >> 8), .. plain[10..]]));
    }

    private static byte[] Member(string text)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
            // An empty one has no bytes at all without this.
            packed.Flush();
        }

        return bytes.Length > 0 ? bytes.ToArray() : [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    private static uint Crc32(byte[] bytes)
    {
        var sum = ~0u;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var i = 0; i < 8; i++)
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }

    private string Unpacked(byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File, bytes);
        using var input = ScreenInput.Open(File, Stream.Null).Input;
        using var text = new MemoryStream();
        input.CopyTo(text);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>A code with a hole gave zeros for ever: two literals of two bits, and then a bit pattern that no code has.</summary>
    [Fact]
    public void Screen_CodeWithAHole_IsDamagedAndEnds()
    {
        var bits = new List<int>();
        void Put(int value, int count)
        {
            for (var i = 0; i < count; i++)
                bits.Add((value >> i) & 1);
        }

        // A final block of dynamic codes; 257 literal codes, 1 distance code, 18 code lengths in the order 16, 17, 18, 0, 8, 7, 9, ..., 2, 14, 1.
        Put(1, 1);
        Put(2, 2);
        Put(0, 5);
        Put(0, 5);
        Put(14, 4);
        foreach (var order in new[] { 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1 })
            Put(order is 18 or 2 ? 1 : 0, 3);

        // Lengths: 0 has 2 bits, 138 and 117 have none, 256 has 2, the distance has 2. "2" is code 0 and "18" code 1.
        Put(0, 1);
        Put(1, 1);
        Put(138 - 11, 7);
        Put(1, 1);
        Put(117 - 11, 7);
        Put(0, 1);
        Put(0, 1);
        Put(3, 2);
        var packed = new byte[10 + (bits.Count + 7) / 8];
        byte[] head = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3];
        head.CopyTo(packed, 0);
        for (var i = 0; i < bits.Count; i++)
            packed[10 + i / 8] |= (byte)(bits[i] << (i % 8));

        using var unpacked = new GzipMembers(new MemoryStream(packed));
        Assert.Throws<InvalidDataException>(() => unpacked.CopyTo(Stream.Null));
    }
}
