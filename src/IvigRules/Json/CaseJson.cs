using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;

namespace IvigRules.Json;

/// <summary>Reads cases from JSON, strictly, writes them, and gives the JSON Schema of what is read.</summary>
public static class CaseJson
{
    private static readonly ContractText<PatientCase> Text = new(InvalidCaseException.Case, PatientCaseType.Instance);

    /// <summary>Reads one case.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">
    /// The text is not a case: malformed, an unknown, duplicate or missing property, a wrong type, a number in quotation marks or with
    /// more than 12 significant digits, an impossible date, an unknown name or unit, text after the end. The exception says where.
    /// </exception>
    public static PatientCase Read(byte[] utf8) => Text.Read(utf8);

    /// <summary>Reads one case.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not a case; see <see cref="Read(byte[])"/>.</exception>
    public static PatientCase Read(string json) => Text.Read(json);

    /// <summary>Reads one case from a stream to its end. The stream stays open.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark, at most 1 MiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidCaseException">The text is not a case, or it is too long; see <see cref="Read(byte[])"/>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<PatientCase> ReadAsync(Stream utf8, CancellationToken cancellationToken = default) =>
        Text.ReadAsync(utf8, cancellationToken);

    /// <summary>Reads one case from a pipe to its end. The pipe is not completed.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark, at most 1 MiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidCaseException">The text is not a case, or it is too long; see <see cref="Read(byte[])"/>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<PatientCase> ReadAsync(PipeReader utf8, CancellationToken cancellationToken = default) =>
        Text.ReadAsync(utf8, cancellationToken);

    /// <summary>All faults of a case in the order of its text; none exactly when <see cref="Read(byte[])"/> reads it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <remarks>
    /// The first is the one that <see cref="Read(byte[])"/> throws. After a value that cannot be read its siblings are read on. A fact
    /// whose parts cannot all be read is not judged as a whole. Nothing is said of what follows a fault of the syntax, nor of what follows
    /// the thousandth fault.
    /// </remarks>
    public static ImmutableArray<CaseFault> Validate(byte[] utf8)
    {
        Text.TryRead(utf8, out _, out var faults);
        return faults;
    }

    /// <summary>Reads one case, or says all that is wrong with it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="recorded">The case; null when there are faults.</param>
    /// <param name="faults">All faults, as <see cref="Validate"/> lists them; empty when the case was read.</param>
    /// <returns>Whether the case was read.</returns>
    public static bool TryRead(byte[] utf8, [NotNullWhen(true)] out PatientCase? recorded, out ImmutableArray<CaseFault> faults) =>
        Text.TryRead(utf8, out recorded, out faults);

    /// <summary>Writes a case in UTF-8. What is absent, and a list that is empty, is left out.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <remarks>
    /// Read again it is the same case in every field. A weight that was recorded in pounds is written in pounds, and any other quantity
    /// in the
    /// first unit of the contract that shows it exactly: 70,000 g as 70 kg. A laboratory result keeps its value and unit as recorded.
    /// </remarks>
    /// <exception cref="InvalidCaseException">The case was built in code and cannot be read; the exception names the place.</exception>
    /// <exception cref="ArgumentException">A weight is flagged as recorded in pounds and no number of pounds gives it exactly.</exception>
    public static void Write(PatientCase recorded, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        CaseFaults.Check(recorded);
        JsonOutput.Write(output, indented, writer => PatientCaseType.Instance.Write(writer, recorded));
    }

    /// <summary>Writes a case to a stream in UTF-8; see <see cref="Write(PatientCase, IBufferWriter{byte}, bool)"/>.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The case was built in code and cannot be read; the exception names the place.</exception>
    /// <exception cref="ArgumentException">A weight is flagged as recorded in pounds and no number of pounds gives it exactly.</exception>
    public static void Write(PatientCase recorded, Stream output, bool indented = false) =>
        JsonOutput.Write(output, to => Write(recorded, to, indented));

    /// <summary>A case as JSON text; see <see cref="Write(PatientCase, IBufferWriter{byte}, bool)"/>.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The case was built in code and cannot be read; the exception names the place.</exception>
    /// <exception cref="ArgumentException">A weight is flagged as recorded in pounds and no number of pounds gives it exactly.</exception>
    public static string ToJson(PatientCase recorded, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        CaseFaults.Check(recorded);
        return JsonOutput.ToText(indented, writer => PatientCaseType.Instance.Write(writer, recorded));
    }

    /// <summary>The JSON Schema (draft 2020-12) of a case.</summary>
    /// <remarks>
    /// The reader is stricter in what a schema cannot say: a property may not stand twice, an end may not lie before its start, and a
    /// number has at most 12 significant digits and no step finer than 10^-12. It is more lenient in one: it takes the names of a list
    /// and of a unit in any case, and with spaces, underscores and hyphens alike.
    /// </remarks>
    public static string Schema() => JsonOutput.Schema(PatientCaseType.Instance.Schema(), "IvigRules case",
        "Also refused: a property that stands twice; an end before its start; "
        + "a number with more than 12 significant digits or a step finer than 10^-12.");

    /// <summary>Reads one case that stands in part of a buffer.</summary>
    internal static PatientCase Read(byte[] buffer, int start, int length) =>
        Text.Read(new JsonText(buffer.AsSpan(start, length)));
}
