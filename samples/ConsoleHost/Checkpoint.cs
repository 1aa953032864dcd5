using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IvigRules.ConsoleHost;

/// <summary>How far a screening has come: so many lines of the input are in so many bytes of the output and the rejects.</summary>
internal sealed record Checkpoint(string Identity, long Lines, long Blank, long Read, long Rejected, long OutputBytes, long RejectsBytes, long[] Verdicts)
{
    private static readonly Verdict[] VerdictNames = Enum.GetValues<Verdict>();

    internal static Checkpoint Nothing(string identity) => new(identity, 0, 0, 0, 0, 0, 0, new long[VerdictNames.Length]);

    /// <summary>What must be the same for a run to go on: the input, the rules and settings, the detail and the line bound.</summary>
    internal static string IdentityOf(IvigAssessor assessor, ScreeningOptions options, string input) => string.Join('|',
        Path.GetFullPath(input), File.Exists(input) ? new FileInfo(input).Length.ToString(CultureInfo.InvariantCulture) : "",
        assessor.Knowledge.Sha256, options.Detail.ToString(), options.MaxLineBytes.ToString(CultureInfo.InvariantCulture));

    internal static Checkpoint? Load(string name) =>
        File.Exists(name) ? JsonSerializer.Deserialize(File.ReadAllBytes(name), CheckpointContext.Default.Checkpoint) : null;

    /// <summary>In one step, so that a run that is killed leaves the one before.</summary>
    internal void Write(string name)
    {
        File.WriteAllBytes(name + ".new", JsonSerializer.SerializeToUtf8Bytes(this, CheckpointContext.Default.Checkpoint));
        File.Move(name + ".new", name, overwrite: true);
    }

    /// <summary>This and what has been done since.</summary>
    internal Checkpoint Plus(ScreeningProgress since, long outputBytes, long rejectsBytes) => new(
        Identity, Math.Max(Lines, since.Lines), Blank + since.Blank, Read + since.Read, Rejected + since.Rejected, outputBytes, rejectsBytes,
        [.. VerdictNames.Select((verdict, i) => Verdicts[i] + since.Verdicts.Of(verdict))]);

    internal string Summary() => string.Create(CultureInfo.InvariantCulture,
        $"{Read:#,##0} cases read, {Rejected:#,##0} rejected, {Blank:#,##0} blank lines; verdicts over five indications: ")
        + string.Join(", ", VerdictNames.Select((verdict, i) => string.Create(CultureInfo.InvariantCulture, $"{Verdicts[i]:#,##0} {verdict.Title().ToLowerInvariant()}")));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointContext : JsonSerializerContext;
