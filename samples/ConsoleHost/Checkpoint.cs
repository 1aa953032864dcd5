using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.ConsoleHost;

/// <summary>How far a screening has come: so many lines of the input are in so many bytes of the output and the rejects.</summary>
internal sealed record Checkpoint(string Identity, bool AtEnd, long Lines, long Blank, long Read, long Rejected, long OutputBytes, long RejectsBytes, long[] Verdicts)
{
    private static readonly Verdict[] VerdictNames = Enum.GetValues<Verdict>();

    internal static Checkpoint Nothing(string identity) => new(identity, AtEnd: false, 0, 0, 0, 0, 0, 0, new long[VerdictNames.Length]);

    /// <summary>What must be the same for a run to go on: the program, the rules and settings, the detail and the line bound, the input and the rejects.</summary>
    internal static string IdentityOf(IvigAssessor assessor, ScreeningOptions options, ScreenFiles files)
    {
        var input = new FileInfo(files.Input);
        return string.Join('\n', typeof(IvigAssessor).Module.ModuleVersionId, assessor.Knowledge.Sha256, options.Detail, Digits(options.MaxLineBytes),
            input.FullName, input.Exists ? $"{Digits(input.Length)} {Digits(input.LastWriteTimeUtc.Ticks)}" : "", Path.GetFullPath(files.Rejects));
    }

    /// <summary>The checkpoint in a file, or null when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is not a checkpoint.</exception>
    internal static Checkpoint? Load(string name)
    {
        if (!File.Exists(name))
            return null;
        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllBytes(name), CheckpointContext.Default.Checkpoint);
            if (read is { Identity: not null, Lines: >= 0, OutputBytes: >= 0, RejectsBytes: >= 0 } && read.Verdicts?.Length == VerdictNames.Length)
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
        var next = files.Checkpoint + ".new";
        using (var file = ScreenTargets.OpenAlone(next, FileMode.Create, like: files.Output))
        {
            JsonSerializer.Serialize(file, this, CheckpointContext.Default.Checkpoint);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, files.Checkpoint, overwrite: true);
    }

    /// <summary>This and what has been done since.</summary>
    internal Checkpoint Plus(ScreeningProgress since, long outputBytes, long rejectsBytes) => new(
        Identity, since.AtEnd, Math.Max(Lines, since.Lines), Blank + since.Blank, Read + since.Read, Rejected + since.Rejected, outputBytes, rejectsBytes,
        [.. VerdictNames.Select((verdict, i) => Verdicts[i] + since.Verdicts.Of(verdict))]);

    internal string Summary() => string.Create(CultureInfo.InvariantCulture,
        $"{Read:#,##0} cases read, {Rejected:#,##0} rejected, {Blank:#,##0} blank lines; verdicts over five indications: ")
        + string.Join(", ", VerdictNames.Select((verdict, i) => string.Create(CultureInfo.InvariantCulture, $"{Verdicts[i]:#,##0} {verdict.Title().ToLowerInvariant()}")));

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointContext : JsonSerializerContext;
