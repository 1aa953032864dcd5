using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.ConsoleHost;

/// <summary>How far a screening has come: so many lines of the input are in so many bytes of the output and the rejects.</summary>
/// <param name="Identity">What must be the same for the run to go on; see <see cref="RunIdentity"/>.</param>
/// <param name="AtEnd">Whether the input was read to its end.</param>
/// <param name="Lines">Lines of the input that are done.</param>
/// <param name="Blank">Blank ones of these.</param>
/// <param name="Read">Cases of these.</param>
/// <param name="Rejected">Lines of these that cannot be read.</param>
/// <param name="OutputBytes">How much of the output they are.</param>
/// <param name="RejectsBytes">How much of the rejects they are.</param>
/// <param name="Verdicts">How often each verdict was reached.</param>
internal sealed record Checkpoint(
    SortedDictionary<string, string> Identity, bool AtEnd, long Lines, long Blank, long Read, long Rejected,
    long OutputBytes, long RejectsBytes, long[] Verdicts)
{
    private static readonly Verdict[] VerdictNames = Enum.GetValues<Verdict>();

    internal static Checkpoint Nothing(SortedDictionary<string, string> identity) =>
        new(identity, AtEnd: false, 0, 0, 0, 0, 0, 0, new long[VerdictNames.Length]);

    /// <summary>The checkpoint in a file, or null when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is not a checkpoint.</exception>
    internal static Checkpoint? Load(string name)
    {
        if (FileIdentity.Of(name).Kind == FileKind.None)
            return null;
        try
        {
            var read = FileIdentity.Of(name).Kind == FileKind.Regular
                ? JsonSerializer.Deserialize(File.ReadAllBytes(name), CheckpointContext.Default.Checkpoint)
                : null;
            if (read is { Identity: not null, Lines: >= 0, OutputBytes: >= 0, RejectsBytes: >= 0 }
                && read.Verdicts?.Length == VerdictNames.Length)
                return read;
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new InvalidDataException($"{name} is not a checkpoint: screen again without --resume");
    }

    /// <summary>In one step, so that a run that is killed leaves the one before.</summary>
    internal void Write(ScreenFiles files)
    {
        // New each time: a link that somebody put there is removed and not followed.
        File.Delete(files.NextCheckpoint);
        using (var file = ScreenTargets.OpenAlone(files.NextCheckpoint, FileMode.CreateNew, like: files.Output))
        {
            JsonSerializer.Serialize(file, this, CheckpointContext.Default.Checkpoint);
            file.Flush(flushToDisk: true);
        }

        File.Move(files.NextCheckpoint, files.Checkpoint, overwrite: true);
    }

    /// <summary>This and what has been done since.</summary>
    internal Checkpoint Plus(ScreeningProgress since, long outputBytes, long rejectsBytes) => new(
        Identity, since.AtEnd, Math.Max(Lines, since.Lines), Blank + since.Blank, Read + since.Read, Rejected + since.Rejected,
        outputBytes, rejectsBytes, [.. VerdictNames.Select((verdict, i) => Verdicts[i] + since.Verdicts.Of(verdict))]);

    internal string Summary() => string.Create(CultureInfo.InvariantCulture,
        $"{Read:#,##0} cases read, {Rejected:#,##0} rejected, {Blank:#,##0} blank lines; verdicts over five indications: ")
        + string.Join(", ", VerdictNames.Select((verdict, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{Verdicts[i]:#,##0} {verdict.Title().ToLowerInvariant()}")));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointContext : JsonSerializerContext;
