using System.Globalization;
using System.Security.Cryptography;

namespace IvigRules.ConsoleHost;

/// <summary>What must be the same for a stopped run to go on, each part by the words in which a refusal names it.</summary>
/// <remarks>
/// The input is the file behind a link, whatever it is called: its length, time of change, device and inode, and the hash of its first and
/// last 64 KiB. All of them, because a change in the middle shows only in its time, and a file put in its place with the same time only in
/// its inode. A copy is refused for that reason: screening it again is only a matter of time, and mixing two populations is not.
/// </remarks>
internal static class RunIdentity
{
    private const int HashedEnd = 64 * 1_024;

    internal static SortedDictionary<string, string> Of(IvigAssessor assessor, ScreeningOptions options, ScreenFiles files)
    {
        SortedDictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["the program"] = typeof(IvigAssessor).Module.ModuleVersionId.ToString(),
            ["the rules or the policy"] = assessor.Knowledge.Sha256,
            ["--detail"] = options.Detail.ToString(),
            ["--max-line-bytes"] = Digits(options.MaxLineBytes),
            ["the rejects"] = files.Rejects is { } rejects ? FileLinks.Real(rejects) : "standard error",
        };
        if (files.FromPipe)
            return parts;
        using var input = File.OpenHandle(FileLinks.Opened(files.Input), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = RandomAccess.GetLength(input);
        var file = FileIdentity.Of(files.Input);
        parts["the input's length"] = Digits(length);
        parts["the input's time of change"] = File.GetLastWriteTimeUtc(input).ToString("O", CultureInfo.InvariantCulture);
        parts["the input's device"] = file.Device;
        parts["the input's inode"] = file.Number;
        parts["the input's first 64 KiB"] = Hash(0);
        parts["the input's last 64 KiB"] = Hash(Math.Max(length - HashedEnd, 0));
        return parts;

        string Hash(long from)
        {
            var bytes = new byte[Math.Min(HashedEnd, length - from)];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(input, bytes.AsSpan(read), from + read) is > 0 and var more)
                read += more;
            return Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, read)));
        }
    }

    /// <summary>The parts that differ, in words, or null when it is the same run.</summary>
    internal static string? Difference(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now)
    {
        var names = before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(name => !string.Equals(before.GetValueOrDefault(name), now.GetValueOrDefault(name), StringComparison.Ordinal)).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
