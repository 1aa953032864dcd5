using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IvigRules.Tests.Hostile;

/// <summary>Changes bytes without asking what they mean: flips, cuts, inserts, repeats, and splices two documents.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class ByteMutation(Random rng)
{
    private static readonly byte[][] Inserts =
    [
        .. new[] { "\n", "\r", "\r\n", "\0", "\uFEFF", "{", "}", "[", "]", "\"", "\\", ",", ":", "-", "e", ".", "0", "\\u", "\\ud800", "//", "null", " ", "\t", "\u00a0", "\u2028", "𝟜", "½", "é" }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0x7F], [0x1F],
    ];

    /// <summary>The bytes after one to four changes.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="other">Another, to splice with.</param>
    internal byte[] Of(byte[] bytes, byte[] other)
    {
        for (var i = rng.Next(10) switch { < 6 => 1, < 9 => 2, _ => 4 }; i > 0; i--)
            bytes = Changed(bytes, other);
        return bytes;
    }

    private byte[] Changed(byte[] bytes, byte[] other)
    {
        var from = rng.Next(bytes.Length + 1);
        var to = Math.Min(bytes.Length, from + Span(bytes.Length - from));
        switch (rng.Next(10))
        {
            case 0 or 1 when bytes.Length > 0:
                byte[] flipped = [.. bytes];
                flipped[rng.Next(bytes.Length)] ^= (byte)(1 << rng.Next(8));
                return flipped;
            case 2 when bytes.Length > 0:
                byte[] overwritten = [.. bytes];
                overwritten[rng.Next(bytes.Length)] = (byte)rng.Next(256);
                return overwritten;
            case 3:
                return bytes[..from];
            case 4:
                return bytes[from..];
            case 5:
                return [.. bytes.AsSpan(0, from), .. bytes.AsSpan(to)];
            case 6:
                return [.. bytes.AsSpan(0, to), .. bytes.AsSpan(from)];
            case 7:
                return [.. bytes.AsSpan(0, from), .. other.AsSpan(rng.Next(other.Length + 1))];
            case 8 when rng.Next(20) == 0:
                byte[] run = new byte[rng.Next(20_000)];
                Array.Fill(run, Inserts[rng.Next(Inserts.Length)][0]);
                return [.. bytes.AsSpan(0, from), .. run, .. bytes.AsSpan(from)];
            default:
                return [.. bytes.AsSpan(0, from), .. Inserts[rng.Next(Inserts.Length)], .. bytes.AsSpan(from)];
        }
    }

    // Mostly a few bytes, at times anything up to all that is left.
    private int Span(int left) => rng.Next(Math.Max(1, rng.Next(4) == 0 ? left + 1 : Math.Min(left + 1, 12)));
}
